/** What Strapi's own screens say in English where its words do not say to an editor what they mean, by Strapi's ids. */
export const strapiEnglish: Readonly<Record<string, string>> = {
  'HomePage.header.subtitle': 'This is what is live, and this is what waits for you.',
  'content-manager.components.LeftMenu.collection-types': 'Kinds',
  'content-manager.components.LeftMenu.single-types': 'One of a kind',
  'content-manager.widget.last-edited.single-type': 'One of a kind',
  'i18n.list-view.table.header.label': 'Languages',
};
