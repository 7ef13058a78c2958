import type {
  AccessibilityFeature,
  Audience,
  Availability,
  CalloutTone,
  ChannelKind,
  Consent,
  CostKind,
  CrisisSituation,
  EvidenceLevel,
  InterventionKind,
  Offer,
  OrganizationKind,
  PagePlace,
  PreventionType,
  Region,
  RiskLevel,
  Sensitivity,
  ServiceGroup,
  ServiceKind,
  SpokenLanguage,
  StoryMedium,
  WordingStatus,
} from '@moodspace/shared';
import type { UiString } from './ui-strings.ts';

/** The codes of each closed list of the content model, under the name that its interface texts carry. */
interface Vocabularies {
  accessibilityFeature: AccessibilityFeature;
  audience: Audience;
  availability: Availability;
  calloutTone: CalloutTone;
  channelKind: ChannelKind;
  consent: Consent;
  costKind: CostKind;
  crisisSituation: CrisisSituation;
  evidence: EvidenceLevel;
  interventionKind: InterventionKind;
  offer: Offer;
  organizationKind: OrganizationKind;
  pagePlace: PagePlace;
  preventionType: PreventionType;
  region: Region;
  riskLevel: RiskLevel;
  sensitivity: Sensitivity;
  serviceGroup: ServiceGroup;
  serviceKind: ServiceKind;
  spokenLanguage: SpokenLanguage;
  storyMedium: StoryMedium;
  wording: WordingStatus;
}

export type VocabularyName = keyof Vocabularies;

type VocabularyKey = { [N in VocabularyName]: `vocabulary.${N}.${Vocabularies[N]}` }[VocabularyName];

/** The name of every code of every closed list. A code without a name does not compile. */
export const VOCABULARY_STRINGS = {
  'vocabulary.accessibilityFeature.step_free': {
    description: 'What a place has: one gets in and around without steps.',
  },
  'vocabulary.accessibilityFeature.lift': { description: 'What a place has: a lift.' },
  'vocabulary.accessibilityFeature.accessible_toilet': {
    description: 'What a place has: a toilet for people in a wheelchair.',
  },
  'vocabulary.accessibilityFeature.disabled_parking': {
    description: 'What a place has: a parking space for disabled people.',
  },
  'vocabulary.accessibilityFeature.hearing_loop': {
    description: 'What a place has: an induction loop for people with a hearing aid.',
  },
  'vocabulary.accessibilityFeature.quiet_room': {
    description: 'What a place has: a room with little noise, light and bustle.',
  },
  'vocabulary.accessibilityFeature.assistance_dogs': { description: 'What a place has: assistance dogs may come in.' },

  'vocabulary.audience.student': {
    description: 'For whom: students themselves. A short name, used in filters and after "voor" or "for".',
  },
  'vocabulary.audience.friend': {
    description: 'For whom: anybody who worries about a student and is neither parent nor staff.',
  },
  'vocabulary.audience.parent': { description: 'For whom: parents and others who raise a student.' },
  'vocabulary.audience.teacher': { description: 'For whom: lecturers and teachers.' },
  'vocabulary.audience.professional': { description: 'For whom: counsellors, psychologists, doctors.' },
  'vocabulary.audience.policy_maker': {
    description: 'For whom: people who decide on policy in an institution or a government.',
  },

  'vocabulary.availability.here': { description: 'The offer can be used on this site.' },
  'vocabulary.availability.elsewhere': { description: 'The offer is on the site of somebody else.' },
  'vocabulary.availability.in_preparation': { description: 'The offer cannot be used yet.' },

  'vocabulary.calloutTone.note': { description: 'Label of a box with something to know.' },
  'vocabulary.calloutTone.tip': { description: 'Label of a box with something to try.' },
  'vocabulary.calloutTone.care': { description: 'Label of a box that asks for care, never an alarm.' },

  'vocabulary.channelKind.phone': {
    description: 'How to reach somebody: by phone. A short name, used in filters and lists.',
  },
  'vocabulary.channelKind.chat': { description: 'How to reach somebody: by chat.' },
  'vocabulary.channelKind.email': { description: 'How to reach somebody: by e-mail.' },
  'vocabulary.channelKind.walk_in': { description: 'How to reach somebody: by walking in, without an appointment.' },
  'vocabulary.channelKind.online': { description: 'How to reach somebody: a site or programme to use by oneself.' },
  'vocabulary.channelKind.appointment': { description: 'How to reach somebody: one makes an appointment first.' },

  'vocabulary.consent.fictional': {
    description: 'The story is made up from several real experiences. Shown under the story.',
  },
  'vocabulary.consent.given': { description: 'The person behind the story agreed that it is shown.' },
  'vocabulary.consent.expired': { description: 'The agreement has ended. Only editors see this.' },
  'vocabulary.consent.withdrawn': { description: 'The person took the agreement back. Only editors see this.' },

  'vocabulary.costKind.free': { description: 'What it costs: nothing. A short name, used in filters and lists.' },
  'vocabulary.costKind.partly_free': {
    description: 'What it costs: nothing for some people, such as up to an age; others pay.',
  },
  'vocabulary.costKind.paid': { description: 'What it costs: one pays.' },

  'vocabulary.crisisSituation.danger_to_life': { description: 'When to call: somebody is in danger of dying now.' },
  'vocabulary.crisisSituation.suicidal_thoughts': {
    description: 'When to call: thoughts of suicide. Safe messaging: never "commit".',
  },
  'vocabulary.crisisSituation.someone_to_talk_to': { description: 'When to call: the need of a listening ear.' },
  'vocabulary.crisisSituation.violence': { description: 'When to call: violence or abuse.' },
  'vocabulary.crisisSituation.poisoning': { description: 'When to call: somebody took something dangerous.' },

  'vocabulary.evidence.experience': { description: 'What supports it: experiences of students. The weakest of five.' },
  'vocabulary.evidence.expert_opinion': { description: 'What supports it: the opinion of experts.' },
  'vocabulary.evidence.theory': { description: 'What supports it: a theory that has itself been studied.' },
  'vocabulary.evidence.studied': { description: 'What supports it: studies of this approach.' },
  'vocabulary.evidence.guideline': {
    description: 'What supports it: a guideline of a professional body. The strongest of five.',
  },

  'vocabulary.interventionKind.mental_health_literacy': {
    description: 'What it does: it helps to understand mental health. Plain words, no "literacy".',
  },
  'vocabulary.interventionKind.early_detection': {
    description: 'What it does: it helps to notice early that something is wrong.',
  },
  'vocabulary.interventionKind.peer_support': { description: 'What it does: students support each other.' },
  'vocabulary.interventionKind.self_help': { description: 'What it does: one works on it alone.' },
  'vocabulary.interventionKind.referral': { description: 'What it does: it shows the way to help.' },

  'vocabulary.offer.self_test': { description: 'Form of an offer: a self-test.' },
  'vocabulary.offer.programme': { description: 'Form of an offer: a self-help programme in steps.' },
  'vocabulary.offer.information': { description: 'Form of an offer: information to read.' },
  'vocabulary.offer.stories': { description: 'Form of an offer: stories of peers. In Dutch "krachtverhalen".' },
  'vocabulary.offer.podcast': { description: 'Form of an offer: a podcast.' },
  'vocabulary.offer.social_map': { description: 'Form of an offer: the list of places where one can go for help.' },
  'vocabulary.offer.peer_group': { description: 'Form of an offer: a group of peers.' },
  'vocabulary.offer.monitor': { description: 'Form of an offer: the wellbeing monitor, a large survey.' },
  'vocabulary.offer.training': { description: 'Form of an offer: a training.' },
  'vocabulary.offer.app': { description: 'Form of an offer: an app for the phone.' },

  'vocabulary.organizationKind.government': { description: 'Kind of organisation: a government or public agency.' },
  'vocabulary.organizationKind.non_profit': {
    description: 'Kind of organisation: an association without profit (vzw).',
  },
  'vocabulary.organizationKind.university': { description: 'Kind of organisation: a university.' },
  'vocabulary.organizationKind.university_college': {
    description: 'Kind of organisation: a university of applied sciences; in Flanders "hogeschool".',
  },
  'vocabulary.organizationKind.health_network': {
    description: 'Kind of organisation: a network for mental health care.',
  },
  'vocabulary.organizationKind.health_centre': {
    description: 'Kind of organisation: a health centre, a CAW or a CGG.',
  },
  'vocabulary.organizationKind.student_organisation': {
    description: 'Kind of organisation: an organisation of students.',
  },
  'vocabulary.organizationKind.expertise_centre': { description: 'Kind of organisation: a centre of expertise.' },

  'vocabulary.pagePlace.main_menu': { description: 'Where a page is linked: in the main menu.' },
  'vocabulary.pagePlace.footer': { description: 'Where a page is linked: in the foot of every page.' },
  'vocabulary.pagePlace.nowhere': { description: 'Where a page is linked: only from texts.' },

  'vocabulary.preventionType.promotion': { description: 'Type of prevention: making everybody stronger.' },
  'vocabulary.preventionType.universal': { description: 'Type of prevention: for a whole group, whatever their risk.' },
  'vocabulary.preventionType.selective': { description: 'Type of prevention: for a group with a higher risk.' },
  'vocabulary.preventionType.indicated': { description: 'Type of prevention: for people with first complaints.' },
  'vocabulary.preventionType.secondary': { description: 'Type of prevention: finding and treating early.' },
  'vocabulary.preventionType.tertiary': {
    description: 'Type of prevention: living well with, and after, severe complaints.',
  },

  'vocabulary.region.belgium': { description: 'Area: the whole of Belgium.' },
  'vocabulary.region.flanders_brussels': { description: 'Area: Flanders and Brussels.' },
  'vocabulary.region.antwerp': { description: 'Area: the province of Antwerp.' },
  'vocabulary.region.brussels': { description: 'Area: Brussels.' },
  'vocabulary.region.east_flanders': { description: 'Area: the province of East Flanders.' },
  'vocabulary.region.flemish_brabant': { description: 'Area: the province of Flemish Brabant.' },
  'vocabulary.region.limburg': { description: 'Area: the province of Limburg.' },
  'vocabulary.region.west_flanders': { description: 'Area: the province of West Flanders.' },

  'vocabulary.riskLevel.none': {
    description: 'How heavy the complaints are: none. Name it as a visitor would, never as a diagnosis.',
  },
  'vocabulary.riskLevel.low': { description: 'How heavy the complaints are: a few.' },
  'vocabulary.riskLevel.medium': { description: 'How heavy the complaints are: clearly there.' },
  'vocabulary.riskLevel.high': { description: 'How heavy the complaints are: severe.' },

  'vocabulary.sensitivity.ordinary': { description: 'How much care a text needs: none in particular.' },
  'vocabulary.sensitivity.careful': { description: 'How much care a text needs: it may be hard to read.' },
  'vocabulary.sensitivity.crisis': {
    description: 'How much care a text needs: it is about suicide or self-harm. Words that are calm, never alarming.',
  },

  'vocabulary.serviceGroup.student_services': {
    description:
      'What students most often look for: the student services of institutions. Stands in titles too, after "help by" or alone.',
  },
  'vocabulary.serviceGroup.overkop_houses': {
    description:
      'What students most often look for: OverKop houses, open houses for people up to 25. A name of its own.',
  },
  'vocabulary.serviceGroup.primary_care_psychologists': {
    description:
      'What students most often look for: psychologists near home, paid back by health insurance; in Flanders "eerstelijnspsychologen".',
  },
  'vocabulary.serviceGroup.peer_initiatives': {
    description:
      'What students most often look for: groups and lines run by students and by people who went through the same.',
  },

  'vocabulary.serviceKind.crisis': { description: 'Kind of service: help in a crisis.' },
  'vocabulary.serviceKind.helpline': { description: 'Kind of service: a telephone line.' },
  'vocabulary.serviceKind.chat': { description: 'Kind of service: help by chat.' },
  'vocabulary.serviceKind.care': { description: 'Kind of service: mental health care by professionals.' },
  'vocabulary.serviceKind.online': { description: 'Kind of service: online help or information.' },
  'vocabulary.serviceKind.peer': { description: 'Kind of service: contact with peers.' },
  'vocabulary.serviceKind.walk_in': {
    description: 'Kind of service: a place where one can walk in without an appointment.',
  },
  'vocabulary.serviceKind.student_service': {
    description:
      'Kind of service: the student services of an institution; in Flanders "studentenvoorzieningen" or "stuvo".',
  },

  'vocabulary.spokenLanguage.nl': { description: 'Name of the language Dutch.' },
  'vocabulary.spokenLanguage.en': { description: 'Name of the language English.' },
  'vocabulary.spokenLanguage.fr': { description: 'Name of the language French.' },
  'vocabulary.spokenLanguage.de': { description: 'Name of the language German.' },
  'vocabulary.spokenLanguage.es': { description: 'Name of the language Spanish.' },
  'vocabulary.spokenLanguage.it': { description: 'Name of the language Italian.' },
  'vocabulary.spokenLanguage.pt': { description: 'Name of the language Portuguese.' },
  'vocabulary.spokenLanguage.tr': { description: 'Name of the language Turkish.' },
  'vocabulary.spokenLanguage.ar': { description: 'Name of the language Arabic.' },
  'vocabulary.spokenLanguage.uk': { description: 'Name of the language Ukrainian.' },
  'vocabulary.spokenLanguage.ru': { description: 'Name of the language Russian.' },
  'vocabulary.spokenLanguage.pl': { description: 'Name of the language Polish.' },
  'vocabulary.spokenLanguage.vgt': { description: 'Name of the language Flemish Sign Language.' },

  'vocabulary.storyMedium.text': { description: 'A story to read.' },
  'vocabulary.storyMedium.audio': { description: 'A story to listen to.' },
  'vocabulary.storyMedium.video': { description: 'A story to watch.' },

  'vocabulary.wording.official': { description: 'Wording of a self-test: as its owner published it.' },
  'vocabulary.wording.adapted': { description: 'Wording of a self-test: changed from what its owner published.' },
  'vocabulary.wording.demonstration': {
    description: 'Wording of a self-test: examples written for this site, not validated. A short fact in a list.',
  },
} as const satisfies Record<VocabularyKey, UiString>;
