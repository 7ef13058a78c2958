/**
 * Themes that ask for people, and of which nobody should have to explain why they read about them: keys of the content, which never change. Whoever
 * reads about them can leave quickly, and nothing is suggested there but people and what editors chose.
 */
export const GRAVE_THEMES: ReadonlySet<string> = new Set(['sexual-violence', 'self-harm', 'suicidal-thoughts']);
