console.log(process.versions.node, process.argv.slice(2), process.env['PATH']);
