import type { Sentence } from '../content/sentence.ts';

/**
 * Why words are flagged, and what to write instead.
 *
 * Suicide and self-harm: World Health Organization, Preventing suicide: a resource for media professionals, update 2023; VLESP, Mediarichtlijnen over zelfdoding
 * (2021, built on that of the WHO); Samaritans, Media guidelines for reporting suicide. All ask for no method, no place and no farewell note, for no single cause, for
 * no words of crime, success or solution, and for no language of epidemics.
 * Diagnosis and treatment: the European regulation on medical devices 2017/745 and MDCG 2019-11 rev.1 (2025): what software says it is for decides whether it is a
 * medical device, and a disclaimer does not undo a claim.
 */
export const REASONS = {
  diagnosis: {
    nl: 'Dit klinkt als een diagnose, en die stelt alleen een hulpverlener. Zeg wat iemand kan merken of voelen, en met wie praten helpt.',
    en: 'This sounds like a diagnosis, which only a professional makes. Say what somebody may notice or feel, and whom it helps to talk to.',
  },
  treatment: {
    nl: 'Dit belooft een behandeling of genezing. Zeg wat je ermee kunt doen en wat onderzoek erover zegt, zonder resultaat te beloven.',
    en: 'This promises a treatment or a cure. Say what one can do with it and what studies say of it, without promising a result.',
  },
  crime: {
    nl: '“Plegen” hoort bij een misdrijf en maakt het moeilijker om hulp te vragen. Schrijf “sterven door zelfdoding” of “een einde maken aan zijn of haar leven”.',
    en: '“Commit” belongs to a crime and makes it harder to ask for help. Write “die by suicide” or “take one’s own life”.',
  },
  success: {
    nl: 'Een poging “slaagt” of “mislukt” niet: overleven is geen mislukking. Schrijf “overleed door zelfdoding” of “overleefde een poging”.',
    en: 'An attempt does not “succeed” or “fail”: to survive is no failure. Write “died by suicide” or “survived an attempt”.',
  },
  epidemic: {
    nl: 'Woorden als “golf” en “epidemie” laten zelfdoding gewoon of besmettelijk lijken. Noem een cijfer met zijn bron en zijn jaar.',
    en: 'Words such as “wave” and “epidemic” make suicide look usual or contagious. Give a figure with its source and its year.',
  },
  singleCause: {
    nl: 'Zelfdoding heeft nooit één oorzaak. Zeg dat er altijd meer meespeelt, en dat hulp kan helpen.',
    en: 'Suicide never has one single cause. Say that there is always more to it, and that help can help.',
  },
  solution: {
    nl: 'Dit laat zelfdoding een uitweg of een rust lijken. Zeg dat gedachten voorbij kunnen gaan, en waar er hulp is.',
    en: 'This makes suicide look like a way out or a peace. Say that thoughts can pass, and where there is help.',
  },
  method: {
    nl: 'Noem geen manier: dat kan iemand in nood op een gedachte brengen. Laat het weg.',
    en: 'Name no method: it can give somebody in danger an idea. Leave it out.',
  },
  place: {
    nl: 'Noem geen plaats waar het gebeurde: dat kan anderen ernaartoe brengen. Laat het weg.',
    en: 'Name no place where it happened: it can draw others there. Leave it out.',
  },
  note: {
    nl: 'Schrijf niet over een afscheidsbrief of wat erin stond. Laat het weg.',
    en: 'Do not write about a farewell note or what it said. Leave it out.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
