/** A small self-test as it stands in the form of the admin: two items, a sum, a band that is missing, links that were touched. */
export const formExample = {
  title: 'Studieweek',
  version: '1.0',
  licence: { name: 'Eigen tekst', holder: 'MoodSpace', texts: 'free' },
  intervention: { connect: [], disconnect: [] },
  scales: [
    {
      __temp_key__: 'a0',
      key: 'agree',
      points: [
        { code: '0', value: 0 },
        { code: '1', value: 1 },
        { code: '2', value: 2 },
      ],
    },
  ],
  items: [
    { key: 'rest', scale: 'agree', reversed: false, skippable: true, riskAnswers: null },
    {
      key: 'why',
      scale: 'agree',
      reversed: true,
      skippable: true,
      riskAnswers: '2',
      showIf: { mode: 'all', conditions: [{ item: 'rest', comparison: 'at_least', answer: '1' }] },
    },
  ],
  scores: [
    {
      key: 'total',
      operation: 'sum',
      role: 'main',
      direction: 'higher_is_better',
      isSymptomScale: false,
      items: 'rest why',
      of: '',
      missing: 'refuse',
      hidden: 'leave_out',
      rounding: 'none',
    },
  ],
  bands: [
    { key: 'low', score: 'total', lowest: 0, highest: 1, tone: 'calm', careLevel: 'none', source: 'Zelf gekozen' },
    { key: 'high', score: 'total', lowest: 3, highest: 4, tone: 'bright', careLevel: 'none', source: 'Zelf gekozen' },
  ],
  examples: [{ name: 'Alles twee', answers: 'rest = 2\nwhy = 2', expected: 'total = 4' }],
  scaleWords: [{ scale: 'agree', labels: 'niet\neen beetje\nhelemaal' }],
  itemWords: [{ item: 'rest', text: 'Ik nam pauze.' }],
  scoreWords: [{ score: 'total', name: 'Rust' }],
  bandWords: [
    {
      band: 'high',
      label: 'Veel rust',
      feedback: 'Mooi.',
      themes: { connect: [{ documentId: 'x' }], disconnect: [] },
    },
  ],
};
