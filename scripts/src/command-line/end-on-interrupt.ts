/**
 * Lets Ctrl-C end this process by itself instead of by the signal, so that what must happen at its end still happens: the
 * programs that it started lead groups of their own, which Ctrl-C does not reach.
 */
export function endOnInterrupt(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      process.exit(1);
    });
  }
}
