import { VOCABULARY_STRINGS } from './vocabulary-strings.ts';

/** What a translator must know of one text, and what the code fills into it. */
export interface UiString {
  /** Where the text stands and what it must say: a note to the translator. */
  readonly description: string;
  /** The names of the values that every language must show, written `{{name}}`. */
  readonly values?: readonly string[];
  /** The text has one form per plural category of the language, chosen by the value `count`, which a form may leave out. */
  readonly plural?: true;
}

/**
 * Every text of the interface: the keys that each language file must hold, no more and no less. Keys are `area.element`.
 * What editors write (titles, articles, the name of the site) is content and stands in the CMS.
 */
export const UI_STRINGS = {
  ...VOCABULARY_STRINGS,

  'page.skipToContent': { description: 'First link of every page: jumps over the menu to the main text.' },
  'page.onThisPage': { description: 'Heading above the list of headings of a long page.' },
  'page.titlePattern': {
    description: 'Title in the tab of the browser: the title of the page, then the name of the site.',
    values: ['title', 'siteName'],
  },
  'page.minutes': { description: 'How long something takes.', plural: true },
  'page.readingMinutes': { description: 'How long reading takes.', plural: true },
  'page.externalLink': { description: 'Read out after a link that leaves the site.' },

  'navigation.main': { description: 'Name of the main menu, for screen readers.' },
  'navigation.bottomBar': { description: 'Name of the bar at the bottom of a phone screen, for screen readers.' },
  'navigation.footer': { description: 'Name of the menu in the foot of the page, for screen readers.' },
  'navigation.breadcrumbs': { description: 'Name of the trail of pages above the title, for screen readers.' },
  'navigation.menu': { description: 'Button that opens the menu.' },
  'navigation.home': { description: 'Link to the home page.' },
  'navigation.helpNow': {
    description: 'Link to the page with crisis contacts. Two short words; it stands on every page.',
  },
  'navigation.findHelp': {
    description:
      'Link to the list of places where one can go for help. In Dutch the name of the offer is "Hier kun je terecht".',
  },
  'navigation.selfTests': { description: 'Link to the self-tests.' },
  'navigation.selfHelp': { description: 'Link to the self-help programmes.' },
  'navigation.stories': { description: 'Link to the stories of peers.' },
  'navigation.library': { description: 'Link to the library of articles.' },
  'navigation.topics': { description: 'Link to the list of themes.' },
  'navigation.offers': { description: 'Link to the overview of everything the site offers, by how one feels.' },
  'navigation.search': { description: 'Link to the search page.' },
  'navigation.findHelpShort': {
    description:
      'Link to the list of places where one can go for help, in the narrow bar of a phone. One or two short words.',
  },

  'language.switch': { description: 'Name of the choice of language, for screen readers.' },
  'language.fallbackNotice': {
    description:
      'Shown above a text that exists in another language only; "language" is the name of that language in the language of the page.',
    values: ['language'],
  },
  'language.intro': { description: 'One sentence on the very first page, before the choice of language.' },

  'helpNow.title': { description: 'Title of the page with crisis contacts.' },
  'helpNow.barText': { description: 'The one sentence before the crisis contacts on every page. Calm, without alarm.' },
  'helpNow.call': { description: 'Button that calls a number.', values: ['number'] },
  'helpNow.chat': { description: 'Link to a chat.' },
  'helpNow.chatName': { description: 'Link to a chat, as a screen reader says it.', values: ['name'] },
  'helpNow.openAlways': { description: 'The contact can be reached day and night.' },
  'helpNow.firstContact': { description: 'Heading above what happens when one calls.' },
  'helpNow.openingSentence': { description: 'Introduces a sentence that one can say to begin the call.' },
  'helpNow.checkedOn': { description: 'The day on which somebody last checked the number.', values: ['date'] },
  'helpNow.checkOverdue': { description: 'The number should have been checked again already. Calm.', values: ['date'] },
  'helpNow.allContacts': { description: 'Link from the bar to the page with all contacts.' },
  'helpNow.aboveSensitive': {
    description: 'Stands above a text on suicide or self-harm, with the crisis contacts under it.',
  },
  'helpNow.languages': { description: 'Label before the languages in which one is helped.' },
  'helpNow.moreHelp': {
    description: 'Heading above the way to all other places for help, on the page with crisis contacts.',
  },
  'helpNow.moreHelpText': { description: 'Sentence under that heading.' },
  'helpNow.forSomeone': {
    description: 'Heading above advice for people who worry about somebody, on the page with crisis contacts.',
  },
  'helpNow.forSomeoneText': { description: 'What somebody who worries can do now. Safe messaging.' },

  'review.title': { description: 'Heading of the box that says who wrote a text and on what evidence.' },
  'review.author': { description: 'Who wrote the text.', values: ['name'] },
  'review.reviewer': { description: 'Who reviewed the text.', values: ['name'] },
  'review.notReviewed': { description: 'Nobody other than the author has reviewed the text yet.' },
  'review.reviewedOn': { description: 'When the text was reviewed.', values: ['date'] },
  'review.nextReview': { description: 'When the text will be reviewed again.', values: ['date'] },
  'review.overdue': { description: 'The review should have been done already.', values: ['date'] },
  'review.evidence': { description: 'Label before the level of evidence.' },
  'review.sources': { description: 'Heading above the list of sources.' },
  'review.noDiagnosis': { description: 'Says that the text informs and is no diagnosis.' },

  'content.note': { description: 'Label before the note on what may be hard to read.' },
  'content.keyPoints': { description: 'Heading above the two to four points that say what the article says.' },
  'content.forWhom': { description: 'Label before the audiences.' },
  'content.themes': { description: 'Label before the themes.' },
  'content.kind': { description: 'Label before the kind of offer or service.' },
  'content.nothingYet': { description: 'Stands where a list has nothing to show yet.' },
  'content.relatedOffers': { description: 'Heading above offers that go with a text.' },
  'content.relatedServices': {
    description: 'Heading above places where one can go for help with what a text is about.',
  },
  'content.relatedStories': { description: 'Heading above stories on the same theme.' },
  'content.relatedArticles': { description: 'Heading above articles on the same theme.' },

  'search.title': { description: 'Title of the search page.' },
  'search.label': { description: 'Label of the search box: what to type.' },
  'search.placeholder': { description: 'Example in the empty search box; two or three words that students type.' },
  'search.submit': { description: 'Button of the search box.' },
  'search.withoutScript': {
    description: 'Shown on the search page when JavaScript is off: searching needs it; links to the lists follow.',
  },
  'search.description': { description: 'Description of the search page for search engines and screen readers.' },
  'search.loading': { description: 'While the search is at work. Read out by screen readers.' },
  'search.failed': {
    description: 'The search could not be loaded, for example without network. Kind, with what to do.',
  },
  'search.retry': { description: 'Button that tries the search again.' },
  'search.results': {
    description: 'How many pages were found. Read out by screen readers.',
    plural: true,
    values: ['query'],
  },
  'search.resultsFiltered': {
    description: 'How many pages were found with the filters that are on.',
    plural: true,
    values: ['query'],
  },
  'search.nothingFound': {
    description: 'Nothing was found. Kind; it is not the fault of the visitor.',
    values: ['query'],
  },
  'search.nothingFoundFiltered': { description: 'Nothing was found with the filters that are on.', values: ['query'] },
  'search.suggestions': { description: 'Heading above what a visitor can try when nothing was found.' },
  'search.suggestOtherWord': { description: 'Advice when nothing was found: another or a shorter word.' },
  'search.suggestTopics': { description: 'Link to the themes, when nothing was found.' },
  'search.suggestFindHelp': { description: 'Link to the places where one can go for help, when nothing was found.' },
  'search.suggestLibrary': { description: 'Link to the library, when nothing was found.' },
  'search.filters': { description: 'Heading above the filters.' },
  'search.filterByKind': { description: 'Heading of the filter by kind of page.' },
  'search.filterByTheme': { description: 'Heading of the filter by theme.' },
  'search.filterByAudience': { description: 'Heading of the filter by audience.' },
  'search.clearFilters': { description: 'Button that switches all filters off.' },
  'search.showMore': { description: 'Button that shows further results.' },
  'search.resultsList': { description: 'Name of the list of results, for screen readers.' },
  'search.helpFirst': {
    description:
      'Stands with the crisis contacts above the results of a search for suicide or self-harm. Warm; one is not alone.',
  },
  'search.helpAlways': { description: 'Stands with the crisis contacts under the results of every search.' },
  'search.kind.article': { description: 'Kind of page in the search: an article of the library.' },
  'search.kind.story': { description: 'Kind of page in the search: a story of a peer.' },
  'search.kind.topic': { description: 'Kind of page in the search: a theme.' },
  'search.kind.offer': { description: 'Kind of page in the search: an offer, such as a test or a programme.' },
  'search.kind.self_test': { description: 'Kind of page in the search: a self-test.' },
  'search.kind.programme': { description: 'Kind of page in the search: a self-help programme.' },
  'search.kind.module': { description: 'Kind of page in the search: a module of a self-help programme.' },
  'search.kind.service': { description: 'Kind of page in the search: a place where one can go for help.' },
  'search.kind.page': { description: 'Kind of page in the search: any other page.' },

  'search.similar': {
    description: 'Stands above the results when not every word was found and only something like it is shown.',
    values: ['query'],
  },
  'search.anyKind': { description: 'Choice in the filter by kind of page: all kinds.' },
  'search.anyTheme': { description: 'Choice in the filter by theme: all themes.' },
  'search.anyAudience': { description: 'Choice in the filter by audience: everybody.' },
  'search.choice': {
    description: 'One choice in a filter, with how many pages it leaves.',
    values: ['name', 'number'],
  },
  'search.stopWords': {
    description:
      'Not shown. Words, separated by commas, that people type in a question and that say nothing about the subject. The search leaves them out.',
  },
  'search.crisisWords': {
    description:
      'Not shown. Beginnings of words, in small letters without accents and separated by commas, that somebody may type who thinks of suicide or self-harm; a space stands between the words of an expression. A search with one of them shows the crisis contacts first.',
  },

  'footer.write': { description: 'Link to the e-mail address of the editors.', values: ['siteName'] },

  'announcement.label': { description: 'Name of the announcements at the top of the page, for screen readers.' },

  'home.answersLabel': {
    description: 'Name of the list of answers to the question on the home page, for screen readers.',
  },
  'home.noTrace': { description: 'Under the answers on the home page: choosing leaves no trace.' },
  'home.rooms': { description: 'Heading above the parts of the site on the home page.' },
  'home.room.topics': { description: 'One sentence on the themes, on the home page.' },
  'home.room.selfTests': { description: 'One sentence on the self-tests, on the home page.' },
  'home.room.selfHelp': { description: 'One sentence on the self-help programmes, on the home page.' },
  'home.room.stories': { description: 'One sentence on the stories, on the home page.' },
  'home.room.library': { description: 'One sentence on the library, on the home page.' },
  'home.room.findHelp': { description: 'One sentence on the places to go for help, on the home page.' },
  'home.topics': { description: 'Heading above the list of all themes on the home page.' },
  'home.latestStory': { description: 'Small heading above a story on the home page.' },

  'story.read': { description: 'Link to a whole story; followed by the name of the person.', values: ['name'] },
  'story.whatHelped': { description: 'Heading above what helped, in a story.' },
  'story.transcript': { description: 'Heading of the transcript of a recording.' },
  'story.listen': {
    description: 'Name of the player of a sound recording; the title of the story is filled in.',
    values: ['title'],
  },
  'story.watch': {
    description: 'Name of the player of a video; the title of the story is filled in.',
    values: ['title'],
  },

  'head.socialImage': {
    description:
      'Alternative text of the picture that other sites show with a link to this site: soft hills under a sun.',
  },

  'search.words.help-now': {
    description:
      'Not shown. Words, separated by commas, that people may type who look for the page with crisis contacts. Leave out what stands in the title.',
  },

  'search.words.institution': {
    description:
      'Not shown. Words, separated by commas, that people may type who look for the page of a university or university college, besides its name.',
  },
  'search.words.region': {
    description:
      'Not shown. Words, separated by commas, that people may type who look for the page of a region, besides its name and its towns.',
  },

  'search.words.find-help': {
    description:
      'Not shown. Words, separated by commas, that people may type who look for the list of places where one can go for help. Leave out what stands in the title.',
  },
  'search.words.self-tests': {
    description:
      'Not shown. Words, separated by commas, that people may type who look for the self-tests. Leave out what stands in the title.',
  },
  'search.words.self-help': {
    description:
      'Not shown. Words, separated by commas, that people may type who look for the self-help programmes. Leave out what stands in the title.',
  },
  'search.words.stories': {
    description:
      'Not shown. Words, separated by commas, that people may type who look for the stories of peers. Leave out what stands in the title.',
  },
  'search.words.library': {
    description:
      'Not shown. Words, separated by commas, that people may type who look for the library of articles. Leave out what stands in the title.',
  },
  'search.words.topics': {
    description:
      'Not shown. Words, separated by commas, that people may type who look for the list of themes. Leave out what stands in the title.',
  },
  'search.words.offers': {
    description:
      'Not shown. Words, separated by commas, that people may type who look for the overview of everything the site offers. Leave out what stands in the title.',
  },

  'topic.offersHeading': { description: 'Heading above the offers on a theme, on the page of that theme.' },
  'topic.servicesMore': { description: 'Link from a theme to all places where one can go for help.' },

  'topics.lead': { description: 'First sentence of the list of themes.' },

  'stories.lead': { description: 'First sentence of the list of stories.' },

  'library.lead': { description: 'First sentence of the library.' },

  'selfTests.lead': { description: 'First sentence of the list of self-tests.' },
  'selfTests.others': { description: 'Heading above self-tests that are being prepared or are on another site.' },
  'selfTests.questions': { description: 'How many questions a self-test has.', plural: true },
  'selfTests.about': {
    description: 'How long a self-test takes, about; before the number of questions.',
    plural: true,
  },
  'selfTests.onDevice': {
    description: 'Under the title of a self-test: where the answers stay, and that no account is needed.',
  },
  'selfTests.withoutScript': {
    description: 'Shown where the test would begin when JavaScript is off; the link to the paper version follows.',
  },
  'selfTests.goodToKnow': {
    description: 'Heading above what to know before a self-test: its purpose, limits and wording.',
  },
  'selfTests.intendedUse': { description: 'Small heading: for what a self-test is meant.' },
  'selfTests.limits': { description: 'Small heading: what the result of a self-test cannot say.' },
  'selfTests.wordingHeading': { description: 'Small heading: where the questions of a self-test come from.' },
  'selfTests.recall': { description: 'Label before the time that a self-test looks back on.' },
  'selfTests.recallDays': { description: 'The time that a self-test looks back on.', plural: true },
  'selfTests.again': { description: 'Label before when it makes sense to take the same test again.' },
  'selfTests.againAfter': { description: 'When it makes sense to take the same test again.', plural: true },
  'selfTests.againAnyTime': { description: 'The test can be taken again at any time.' },
  'selfTests.version': { description: 'Label before the version of a self-test.' },
  'selfTests.licence': { description: 'Label before the licence of a self-test and who owns its words.' },
  'selfTests.licenceOf': {
    description: 'The licence of a self-test and who owns its words.',
    values: ['name', 'holder'],
  },
  'selfTests.openData': {
    description:
      'Heading, small and at the end, above links to the files of a self-test for developers and researchers.',
  },
  'selfTests.openDataText': { description: 'Under that heading: what the files are.' },
  'selfTests.fhir': {
    description: 'Link to a self-test as a file in a version of FHIR, such as R4.',
    values: ['version'],
  },
  'selfTestPaper.title': { description: 'Title of the printable version of a self-test.', values: ['title'] },
  'selfTestPaper.lead': {
    description:
      'First sentences of the printable version of a self-test: what it is and what comes after the questions.',
  },
  'selfTestPaper.onScreen': { description: 'Link from the printable version to the test itself.' },
  'selfTestPaper.questions': { description: 'Heading above the questions of a printed self-test.' },
  'selfTestPaper.howToAnswer': { description: 'Above the questions of a printed self-test: how to mark an answer.' },
  'selfTestPaper.maySkip': {
    description: 'Above the questions of a printed self-test, when some may be left without an answer.',
  },
  'selfTestPaper.onlyIf': {
    description:
      'Under a question that is only for some people; "conditions" is one or more of the texts below, joined.',
    values: ['conditions'],
  },
  'selfTestPaper.condition.is': {
    description:
      'When a question is to be answered: an earlier one was answered so. Part of a sentence; "answers" is one or more answers.',
    values: ['question', 'answers'],
  },
  'selfTestPaper.condition.isNot': {
    description: 'When a question is to be answered: an earlier one was answered otherwise. Part of a sentence.',
    values: ['question', 'answers'],
  },
  'selfTestPaper.condition.answered': {
    description: 'When a question is to be answered: an earlier one was answered. Part of a sentence.',
    values: ['question'],
  },
  'selfTestPaper.condition.notAnswered': {
    description: 'When a question is to be answered: an earlier one was left without an answer. Part of a sentence.',
    values: ['question'],
  },
  'selfTestPaper.risk': {
    description:
      'Under a question about not wanting to live, above the crisis contacts: whoever ticks something there can call.',
  },
  'selfTestPaper.counting': { description: 'Heading above how to count the scores of a printed self-test.' },
  'selfTestPaper.points': { description: 'Small heading, first step of counting: which answer gives how many points.' },
  'selfTestPaper.pointsText': { description: 'First step of counting: write the points next to each answer.' },
  'selfTestPaper.pointsTable': { description: 'Name of the table of points, for screen readers.' },
  'selfTestPaper.answer': { description: 'Head of a column: the answers of a question.' },
  'selfTestPaper.compute': {
    description: 'Small heading, second step of counting: computing the scores from the points.',
  },
  'selfTestPaper.yourScoreIn': {
    description: 'Beside an empty line on paper, on which one writes the score; between which numbers it lies.',
    values: ['lowest', 'highest'],
  },
  'selfTestPaper.yourOutcome': {
    description: 'Beside an empty line on paper, on which one writes the outcome, which is one of a few.',
  },
  'selfTestPaper.questionList': {
    description: 'The numbers of one or more questions, inside a sentence; "list" is such as "1, 3 and 5 to 8".',
    values: ['list'],
    plural: true,
  },
  'selfTestPaper.questionRun': {
    description: 'A row of question numbers that follow each other.',
    values: ['from', 'to'],
  },
  'selfTestPaper.named': {
    description: 'The name of a score or an answer inside a sentence, in quotation marks.',
    values: ['name'],
  },
  'selfTestPaper.step.add': { description: 'A step of counting: a sum of points.', values: ['questions'] },
  'selfTestPaper.step.addScores': { description: 'A step of counting: a sum of scores.', values: ['scores'] },
  'selfTestPaper.step.addScoresToo': {
    description: 'A step of counting, after points were added up: scores are added to them.',
    values: ['scores'],
  },
  'selfTestPaper.step.divide': {
    description: 'A step of counting: the total is divided by a number.',
    values: ['number'],
  },
  'selfTestPaper.step.divideAnswered': {
    description: 'A step of counting: the total is divided by the number of answered questions.',
  },
  'selfTestPaper.step.divideShown': {
    description: 'A step of counting: the total is divided by the number of questions that were for this person.',
  },
  'selfTestPaper.step.divideParts': {
    description: 'A step of counting: the total of points and scores is divided by how many were added up.',
  },
  'selfTestPaper.step.prorate': {
    description:
      'A step of counting, when some questions may be without an answer: the total is made up to the whole number of questions.',
    values: ['number'],
  },
  'selfTestPaper.step.prorateShown': { description: 'The same, when some of the questions are only for some people.' },
  'selfTestPaper.step.mostMissing': {
    description: 'When there is no score: more questions than "count" were left without an answer.',
    plural: true,
  },
  'selfTestPaper.step.noneMissing': { description: 'When there is no score: a question was left without an answer.' },
  'selfTestPaper.step.scoreMissing': {
    description: 'When there is no score: one of the scores that it is made of is not there.',
  },
  'selfTestPaper.step.hiddenLeftOut': {
    description: 'A rule of counting: questions that were not for this person are left out.',
  },
  'selfTestPaper.step.hiddenZero': {
    description: 'A rule of counting: questions that were not for this person count as zero.',
  },
  'selfTestPaper.step.subtract': {
    description: 'A step of counting: one score minus another.',
    values: ['first', 'second'],
  },
  'selfTestPaper.step.take': { description: 'A step of counting: begin with a score.', values: ['score'] },
  'selfTestPaper.step.multiply': { description: 'A step of counting: multiply by a number.', values: ['number'] },
  'selfTestPaper.step.plus': { description: 'A step of counting: add a number.', values: ['number'] },
  'selfTestPaper.step.minus': { description: 'A step of counting: subtract a number.', values: ['number'] },
  'selfTestPaper.step.lookUp': {
    description: 'A step of counting: find what a table gives for a score. The table follows.',
    values: ['score'],
  },
  'selfTestPaper.step.becomes': { description: 'Head of the second column of such a table: what the score becomes.' },
  'selfTestPaper.step.score': { description: 'Head of the first column of such a table: the score that is looked up.' },
  'selfTestPaper.step.high': {
    description: 'A step of counting: from which number on a score counts as high.',
    values: ['score', 'cut'],
  },
  'selfTestPaper.step.firstThatHolds': {
    description: 'A step of counting: go through the lines that follow, the first that is true counts.',
  },
  'selfTestPaper.step.category': {
    description: 'One such line: the outcome, and one or more conditions, joined.',
    values: ['category', 'conditions'],
  },
  'selfTestPaper.step.otherwise': {
    description: 'The last such line: the outcome when none is true.',
    values: ['category'],
  },
  'selfTestPaper.step.criterion': {
    description: 'A condition in such a line: so many of these questions got so many points.',
    values: ['questions', 'points'],
    plural: true,
  },
  'selfTestPaper.step.count': {
    description: 'A step of counting: how many of these questions got so many points.',
    values: ['questions', 'points'],
  },
  'selfTestPaper.pointsExactly': { description: 'A number of points inside a sentence.', plural: true },
  'selfTestPaper.pointsBetween': {
    description: 'A range of points inside a sentence, both ends included.',
    values: ['lowest', 'highest'],
  },
  'selfTestPaper.step.round': { description: 'The last step of counting: rounding to a whole number, a half upwards.' },
  'selfTestPaper.meaning': { description: 'Heading above what the scores of a printed self-test say.' },
  'selfTestPaper.meaningText': { description: 'Under that heading: find your score and read what stands there.' },
  'selfTestPaper.limit.exactly': {
    description: 'For which score a piece of feedback is: exactly this one.',
    values: ['value'],
  },
  'selfTestPaper.limit.fromTo': {
    description: 'For which scores a piece of feedback is, both ends included.',
    values: ['lowest', 'highest'],
  },
  'selfTestPaper.limit.below': {
    description: 'For which scores a piece of feedback is: less than this.',
    values: ['value'],
  },
  'selfTestPaper.limit.fromBelow': {
    description: 'For which scores a piece of feedback is: from the first, up to but not including the second.',
    values: ['lowest', 'highest'],
  },
  'selfTestPaper.high': {
    description: 'A score that is high, before its name is known to the reader from the steps above.',
    values: ['score'],
  },
  'selfTestPaper.low': { description: 'A score that is low.', values: ['score'] },
  'selfTestPaper.now': { description: 'Before one small step for now.' },
  'selfTestPaper.thisWeek': { description: 'Before one step for this week.' },
  'selfTestPaper.talk': { description: 'Before whom to talk to.' },

  'selfTestResult.title': {
    description: 'Heading of the result of a self-test that was just filled in; a screen reader goes to it.',
  },
  'selfTestResult.titleOf': {
    description: 'Heading of an earlier result of a self-test.',
    values: ['date'],
  },
  'selfTestResult.takenOn': {
    description: 'Under the heading of a result: the day on which the test was filled in.',
    values: ['date'],
  },
  'selfTestResult.backToLatest': {
    description: 'Button that leads from an earlier result to the latest one.',
  },
  'selfTestResult.helpTitle': {
    description: 'Heading above the crisis contacts at the top of a result. Calm, no alarm.',
  },
  'selfTestResult.helpAfterRisk': {
    description:
      'Above the crisis contacts, when an answer may be a sign that somebody thinks of suicide. Calm; asks, never states.',
  },
  'selfTestResult.helpWhenHeavy': {
    description: 'Above the crisis contacts, when the feedback leads to the most help there is.',
  },
  'selfTestResult.onBorder': {
    description:
      'The score lies so near the limit of two pieces of feedback that both may fit. "first" and "second" are the titles of both, the lower one first.',
    values: ['first', 'second'],
  },
  'selfTestResult.noResult': {
    description: 'Title instead of a result, when no score could be computed.',
  },
  'selfTestResult.tooManyMissing': {
    description: 'Why a score could not be computed: too many questions were left open.',
    plural: true,
  },
  'selfTestResult.nothingAnswered': {
    description: 'Why a score could not be computed: none of its questions was answered.',
  },
  'selfTestResult.nothingShown': {
    description:
      'Why a score could not be computed: its questions were not asked, because earlier answers made them needless.',
  },
  'selfTestResult.notInTable': {
    description:
      'Why a score could not be computed: the test does not say what these answers amount to. Nobody’s fault; nothing to do.',
  },
  'selfTestResult.answerOpen': {
    description: 'Button that leads to the first question that was left open.',
  },
  'selfTestResult.prorated': {
    description: 'The score was computed although some answers are missing.',
    plural: true,
  },
  'selfTestResult.steps': {
    description: 'Heading above one step for now, one for this week and somebody to talk to.',
  },
  'selfTestResult.noSteps': {
    description:
      'Where the steps would stand, when too little was answered to choose any. Warm; a link to places for help follows.',
  },
  'selfTestResult.stepAfterRisk': {
    description:
      'The step for now after an answer that may be a sign of suicidality, whatever the scores say. Calm; a human being first. The crisis contacts stand above it.',
  },
  'selfTestResult.stepNow': {
    description: 'Before one small step that can be taken at once.',
  },
  'selfTestResult.stepThisWeek': {
    description: 'Before one step for the coming days.',
  },
  'selfTestResult.someoneToTalkTo': {
    description: 'Before with whom one could talk.',
  },
  'selfTestResult.links': {
    description: 'Heading above programmes, articles, stories and services that fit the result.',
  },
  'selfTestResult.kind.intervention': {
    description: 'Before the title of a programme or another offer.',
  },
  'selfTestResult.kind.theme': {
    description: 'Before the title of a theme.',
  },
  'selfTestResult.kind.service': {
    description: 'Before the name of a place where one can go for help.',
  },
  'selfTestResult.kind.article': {
    description: 'Before the title of an article.',
  },
  'selfTestResult.kind.testimonial': {
    description: 'Before the title of a story of a peer.',
  },
  'selfTestResult.findHelp': {
    description: 'Link to all places where one can go for help, under the steps.',
  },
  'selfTestResult.scores': {
    description: 'Heading above the pictures of the scores.',
  },
  'selfTestResult.scoresLead': {
    description: 'Under that heading: what one sees.',
  },
  'selfTestResult.legend.title': {
    description: 'Name of the explanation of the signs in the pictures, for screen readers.',
  },
  'selfTestResult.legend.mark': {
    description: 'What the disc in the picture means.',
  },
  'selfTestResult.legend.uncertainty': {
    description: 'What the bar around the disc means.',
  },
  'selfTestResult.legend.typical': {
    description: 'What the shaded part behind the line means.',
  },
  'selfTestResult.legend.limit': {
    description: 'What the small lines across the scale mean.',
  },
  'selfTestResult.scoreOnScale': {
    description: 'The score as a number, when nobody knows how exact it is.',
    values: ['score', 'lowest', 'highest'],
  },
  'selfTestResult.scoreAbout': {
    description: 'The score as a number, with the two numbers between which it probably lies.',
    values: ['score', 'from', 'to', 'lowest', 'highest'],
  },
  'selfTestResult.comparedWith': {
    description:
      'With whom the score is compared. "group" is a description such as "students of Flemish universities".',
    values: ['group', 'country', 'year', 'count'],
  },
  'selfTestResult.typical': {
    description: 'Where most of that group score.',
    values: ['lowest', 'highest'],
  },
  'selfTestResult.lower.few': {
    description: 'Fewer than 5 percent of the group have a lower score.',
  },
  'selfTestResult.lower.tenths': {
    description: 'So many in ten of the group have a lower score.',
    plural: true,
  },
  'selfTestResult.lower.half': {
    description: 'About half of the group have a lower score.',
  },
  'selfTestResult.lower.nearly_all': {
    description: 'At least 95 percent of the group have a lower score.',
  },
  'selfTestResult.lowerOrSame.few': {
    description: 'Fewer than 5 percent of the group have this score or a lower one.',
  },
  'selfTestResult.lowerOrSame.tenths': {
    description: 'So many in ten of the group have this score or a lower one.',
    plural: true,
  },
  'selfTestResult.lowerOrSame.half': {
    description: 'About half of the group have this score or a lower one.',
  },
  'selfTestResult.lowerOrSame.nearly_all': {
    description: 'At least 95 percent of the group have this score or a lower one.',
  },
  'selfTestResult.sourceOf': {
    description: 'The source of a comparison.',
    values: ['source'],
  },
  'selfTestResult.more': {
    description: 'Opens what is said about one part of a test, with its numbers.',
  },
  'selfTestResult.parts': {
    description: 'Opens the scores of which another score is made, one below the other.',
    plural: true,
  },
  'selfTestResult.others': {
    description: 'Heading above scores that belong to none of the others.',
  },
  'selfTestResult.numbers': {
    description: 'Opens the numbers of one score as a table.',
  },
  'selfTestResult.table.score': {
    description: 'In the table: the score.',
  },
  'selfTestResult.table.scale': {
    description: 'In the table: the lowest and highest score possible.',
  },
  'selfTestResult.table.probably': {
    description: 'In the table: between which numbers the score probably lies.',
  },
  'selfTestResult.table.typical': {
    description: 'In the table: where most of the group score.',
  },
  'selfTestResult.table.span': {
    description: 'A span between two numbers, in a table.',
    values: ['lowest', 'highest'],
  },
  'selfTestResult.here': {
    description: 'Marks the visitor’s own in a list or a table. It stands in brackets.',
  },
  'selfTestResult.quadrant.up': {
    description: 'What a higher place in the drawing of four fields means; "name" is the name of a score.',
    values: ['name'],
  },
  'selfTestResult.quadrant.right': {
    description: 'What a place more to the right in the drawing of four fields means; "name" is the name of a score.',
    values: ['name'],
  },
  'selfTestResult.quadrant.fields': {
    description: 'Name of the list of the four fields, for screen readers.',
  },
  'selfTestResult.meaning': {
    description: 'Heading above what the result says and what it cannot say.',
  },
  'selfTestResult.noDiagnosis': {
    description: 'Says that the result is no diagnosis.',
  },
  'selfTestResult.recall': {
    description: 'Over which days the questions went.',
    plural: true,
  },
  'selfTestResult.assumed': {
    description: 'How exactly the scores measure was taken over from elsewhere.',
  },
  'selfTestResult.computedHere': {
    description: 'Where the result was computed, and who knows it.',
  },
  'selfTestResult.retest': {
    description: 'When a second time says something.',
    values: ['date'],
    plural: true,
  },
  'selfTestResult.retestAnytime': {
    description: 'The test can be taken again at any time.',
  },
  'selfTestResult.sources': {
    description: 'Opens the list of sources of limits, comparisons and exactness.',
  },
  'selfTestResult.sourcesOf.bands': {
    description: 'Before the sources of the limits between pieces of feedback.',
  },
  'selfTestResult.sourcesOf.scores': {
    description: 'Before the sources of the formulas.',
  },
  'selfTestResult.sourcesOf.norms': {
    description: 'Before the sources of comparisons with a group.',
  },
  'selfTestResult.sourcesOf.reliabilities': {
    description: 'Before the sources of how exactly the scores measure.',
  },
  'selfTestResult.madeWith': {
    description: 'The name and the version of the test.',
    values: ['title', 'version'],
  },
  'selfTestResult.trend': {
    description: 'Heading above earlier results of the same test.',
  },
  'selfTestResult.trend.not_clearly_changed': {
    description: 'The score differs from an earlier one by less than what the test can measure.',
    values: ['date'],
  },
  'selfTestResult.trend.clearly_higher': {
    description: 'The score is higher than an earlier one by more than what can be chance.',
    values: ['date'],
  },
  'selfTestResult.trend.clearly_lower': {
    description: 'The score is lower than an earlier one by more than what can be chance.',
    values: ['date'],
  },
  'selfTestResult.trend.tooEarly': {
    description: 'The last time was too short ago to compare.',
    values: ['date'],
  },
  'selfTestResult.trend.notKnown': {
    description: 'Nobody knows how exactly the score measures, so two results cannot be compared.',
  },
  'selfTestResult.trend.note': {
    description: 'A word of caution above the earlier results.',
  },
  'selfTestResult.trend.table': {
    description: 'Opens the results over time as a table.',
  },
  'selfTestResult.trend.day': {
    description: 'In that table: the day.',
  },
  'selfTestResult.trend.score': {
    description: 'In that table: the score.',
  },
  'selfTestResult.trend.band': {
    description: 'In that table: the piece of feedback.',
  },
  'selfTestResult.trend.apart': {
    description: 'Above results of another version of the test.',
  },
  'selfTestResult.trend.ofVersion': {
    description: 'One result of another version of the test.',
    values: ['date', 'version'],
  },
  'selfTestResult.keep': {
    description: 'Heading above keeping, printing and saving the result.',
  },
  'selfTestResult.keep.lead': {
    description: 'What happens to the result when one does nothing.',
  },
  'selfTestResult.keep.onDevice': {
    description: 'Heading above keeping the result on this device.',
  },
  'selfTestResult.keep.onPaper': {
    description: 'Heading above printing.',
  },
  'selfTestResult.keep.asFile': {
    description: 'Heading above saving the result as a file.',
  },
  'selfTestResult.keep.device': {
    description: 'Where the result would stand, and who could see it. Above the button that keeps it.',
  },
  'selfTestResult.keep.button': {
    description: 'Button that keeps the result on the device.',
  },
  'selfTestResult.keep.kept': {
    description: 'Said when the result is kept.',
  },
  'selfTestResult.keep.refused': {
    description: 'The browser keeps nothing, as in a private window.',
  },
  'selfTestResult.keep.full': {
    description: 'There is no room left on the device.',
  },
  'selfTestResult.keep.failed': {
    description: 'Keeping went wrong for an unknown reason.',
  },
  'selfTestResult.kept': {
    description: 'Name of the list of results that are kept on the device, for screen readers.',
  },
  'selfTestResult.kept.show': {
    description: 'Button that shows an earlier result.',
    values: ['date'],
  },
  'selfTestResult.kept.delete': {
    description: 'Button that deletes one result.',
  },
  'selfTestResult.kept.deleteName': {
    description: 'The same button, as a screen reader says it.',
    values: ['date'],
  },
  'selfTestResult.kept.deleteAll': {
    description: 'Button that deletes all results of this test from the device.',
  },
  'selfTestResult.kept.sure': {
    description: 'Asked after that button.',
  },
  'selfTestResult.kept.yes': {
    description: 'Answer to that question.',
  },
  'selfTestResult.kept.no': {
    description: 'Answer to that question.',
  },
  'selfTestResult.print': {
    description: 'Button that prints the result.',
  },
  'selfTestResult.print.answers': {
    description: 'Choice to print the answers too.',
  },
  'selfTestResult.print.answersTitle': {
    description: 'Heading above the answers, on paper only.',
  },
  'selfTestResult.print.open': {
    description: 'On paper, for a question without an answer.',
  },
  'selfTestResult.print.help': {
    description: 'Heading above the crisis contacts, on paper only.',
  },
  'selfTestResult.file.save': {
    description: 'Button that saves the result as a file, to open it here again later.',
  },
  'selfTestResult.file.fhir': {
    description:
      'Button that saves the answers in the format that health care systems exchange. FHIR is the name of the format.',
  },
  'selfTestResult.file.note': {
    description: 'What the two kinds of files are for. Above the buttons that save them.',
  },
  'selfTestResult.file.name': {
    description:
      'Name of a saved file, without its ending. Says nothing about the result. "date" is written 2026-11-22.',
    values: ['date'],
  },
  'selfTestResult.file.open': {
    description: 'Button that opens a file with an earlier result.',
  },
  'selfTestResult.file.opened': {
    description: 'Said when a file was opened.',
    values: ['date'],
  },
  'selfTestResult.file.openedBefore': {
    description: 'The file holds a result that stands there already.',
    values: ['date'],
  },
  'selfTestResult.file.openedOther': {
    description: 'The file holds a result of another version of the test.',
    values: ['date', 'version'],
  },
  'selfTestResult.file.not_a_result': {
    description: 'The chosen file is something else.',
  },
  'selfTestResult.file.newer_format': {
    description: 'The file was saved by a newer version of this site.',
  },
  'selfTestResult.file.other_test': {
    description: 'The file is a result of another self-test.',
  },
  'selfTestResult.file.changed': {
    description: 'The file is not as it was saved, so its scores cannot be trusted.',
  },
  'selfTestResult.retake': {
    description: 'Button that begins the test again, with empty answers.',
  },
  'selfTestResult.back': {
    description: 'Button that leads back to the questions with the answers in place.',
  },

  'selfHelp.lead': { description: 'First sentence of the list of self-help programmes.' },
  'selfHelp.more': { description: 'Heading above further offers besides programmes: apps, trainings.' },

  'programme.here': { description: 'Heading above the self-help programmes of this site, on the list of self-help.' },
  'programme.elsewhere': { description: 'Heading above self-help programmes of others.' },
  'programme.modules': { description: 'Heading above the modules of a programme.' },
  'programme.moduleCount': { description: 'How many modules a programme has.', plural: true },
  'programme.minutesEach': {
    description: 'How long the modules of a programme take, from the shortest to the longest.',
    values: ['lowest', 'highest'],
  },
  'programme.minutesAll': {
    description: 'How long each module of a programme takes, when all take the same.',
    plural: true,
  },
  'programme.freeOrder': {
    description: 'Below the heading of the modules: the order is free, and one module is worth it alone.',
  },
  'programme.onDevice': { description: 'That no account is needed, and that nothing leaves the device.' },
  'programme.intendedUse': { description: 'Heading above for what a programme is meant, and for what not.' },
  'programme.careful': { description: 'Above a programme or module about something that may be heavy.' },
  'programme.intake.title': { description: 'Heading above the few questions that put the modules in an order.' },
  'programme.intake.lead': {
    description: 'Below that heading: how many questions, and what happens with the answers.',
    plural: true,
  },
  'programme.intake.start': { description: 'Button that opens the first question.' },
  'programme.intake.toModules': { description: 'Link past the questions to the list of modules.' },
  'programme.intake.place': { description: 'Which of the questions stands there.', values: ['number', 'total'] },
  'programme.intake.next': { description: 'Button to the next question. Works without an answer too.' },
  'programme.intake.done': { description: 'Button after the last question.' },
  'programme.intake.back': { description: 'Button to the question before.' },
  'programme.intake.stop': { description: 'Button that closes the questions and changes nothing.' },
  'programme.intake.maySkip': { description: 'Below a question: it may be left open.' },
  'programme.intake.ordered': {
    description: 'After the questions: the modules below stand in the order that fits the answers.',
  },
  'programme.intake.answered': {
    description: 'Where the questions stood, after they were answered: how to change the answers.',
  },
  'programme.intake.change': { description: 'Button that opens the questions again.' },
  'programme.intake.forget': { description: 'Button that deletes the answers to the questions.' },
  'programme.because': {
    description: 'Why a module is suggested: the answers that the visitor chose, each in quotation marks.',
    values: ['answers'],
  },
  'programme.progress': {
    description: 'How far somebody is in a module: the steps they saw, of all.',
    values: ['seen', 'total'],
  },
  'programme.doneOn': { description: 'The day on which somebody finished a module.', values: ['date'] },
  'module.usefulAlone': { description: 'That a module is worth it without the others.' },
  'module.onDevice': { description: 'That no account is needed, and that nothing leaves the device.' },
  'module.stepList': { description: 'Heading above the list of steps; also name of that list for screen readers.' },
  'module.place': { description: 'Which step stands there.', values: ['number', 'total'] },
  'module.aboutMinutes': { description: 'How long a step takes, after its number.', plural: true },
  'module.begin': { description: 'Button to the first step.' },
  'module.goOn': { description: 'Button for somebody who was here before.', values: ['number', 'title'] },
  'module.beginAnew': { description: 'Link to the first step, for somebody who was here before.' },
  'module.again': { description: 'Button to the first step, for somebody who finished the module.' },
  'module.moved': { description: 'For somebody who was here before, when the step where they were is gone.' },
  'module.doneOn': { description: 'For somebody who finished the module.', values: ['date'] },
  'module.next': { description: 'Button to the next step.' },
  'module.back': { description: 'Link to the step before.' },
  'module.finish': { description: 'Button after the last step.' },
  'module.titlePattern': {
    description: 'Title in the tab of the browser, on a step: the title of the step, then that of the page.',
    values: ['step', 'page'],
  },
  'module.withoutScript': { description: 'For visitors without JavaScript.' },
  'module.onPaper': {
    description: 'Link at the end of the sentence for visitors without JavaScript: the module to print.',
  },
  'module.paper': { description: 'Link to the module to print and to write on.' },
  'module.transcript': { description: 'Opens the words of a video or sound.' },
  'module.fictional': { description: 'Below a moment from somebody’s life: it is made up.' },
  'module.onlyIf.is': {
    description: 'For whom a step is: those who gave this answer to this question.',
    values: ['question', 'answer'],
  },
  'module.onlyIf.isNot': {
    description: 'For whom a step is: everybody but those who gave this answer.',
    values: ['question', 'answer'],
  },
  'module.onlyIf.atLeast': {
    description: 'For whom a step is: those who chose this number or a higher one.',
    values: ['question', 'answer'],
  },
  'module.onlyIf.atMost': {
    description: 'For whom a step is: those who chose this number or a lower one.',
    values: ['question', 'answer'],
  },
  'module.end.title': { description: 'Heading at the end of a module.' },
  'module.end.lead': { description: 'Below that heading. Warm, without praise that is too large.', values: ['title'] },
  'module.end.next': { description: 'Heading above the modules with which one can go on, when the editor gave none.' },
  'module.end.programme': { description: 'Link to the programme of the module.', values: ['title'] },
  'module.end.services': { description: 'Heading above places where one can go for help, at the end of a module.' },
  'module.end.comeBack': { description: 'Heading above how one comes back.' },
  'module.end.comeBackText': { description: 'How one comes back to a module.' },
  'module.paperTitle': { description: 'Title of the page with the module to print.', values: ['title'] },
  'module.paperLead': { description: 'First sentence of the page with the module to print.' },
  'module.paperPrint': { description: 'Button that prints the module on paper.' },
  'module.paperOnScreen': { description: 'Link from the module on paper to the module on the screen.' },

  'findHelp.lead': { description: 'First sentence of the list of services.' },
  'finder.lead': { description: 'The first sentence of the finder. Short: the question must be seen at once.' },
  'finder.helpLine': { description: 'The one short line before the crisis numbers on the social map. Calm.' },
  'finder.question': {
    description: 'The one large question of the finder: the topic that somebody wants to talk about.',
  },
  'finder.questionHint': { description: 'Under that question. Nothing has to be chosen.' },
  'finder.allThemes': { description: 'Opens the rest of the topics.' },
  'finder.place': { description: 'Label of the field for a town or a postcode.' },
  'finder.placeHint': { description: 'Under that field: what to type, and that the site does not ask the device.' },
  'finder.placeUnknown': { description: 'The typed town or postcode is not known.' },
  'finder.moreFilters': { description: 'Opens the rest of the filters.' },
  'finder.facet.region': { description: 'Name of a group of filters: the region.' },
  'finder.facet.audience': { description: 'Name of a group of filters: for whom somebody looks.' },
  'finder.facet.channel': { description: 'Name of a group of filters: by phone, chat and so on.' },
  'finder.facet.language': { description: 'Name of a group of filters: languages in which one is helped.' },
  'finder.facet.school': { description: 'Name of a choice: the university or university college.' },
  'finder.facet.other': { description: 'Name of a group of filters: open now, free.' },
  'finder.anySchool': { description: 'No school is chosen.' },
  'finder.audience.student': { description: 'For whom somebody looks: the visitor.' },
  'finder.audience.friend': { description: 'For whom somebody looks: a person they worry about.' },
  'finder.audience.parent': { description: 'For whom somebody looks: they are a parent.' },
  'finder.audience.staff': { description: 'For whom somebody looks: they work with students.' },
  'finder.openNow': { description: 'A filter: somebody is there at this moment.' },
  'finder.free': { description: 'A filter and a fact: it costs nothing.' },
  'finder.partlyFree': { description: 'A fact: it costs nothing for some people, such as up to an age.' },
  'finder.results': { description: 'Heading above what was found.' },
  'finder.count': { description: 'How many services fit all that was chosen.', plural: true },
  'finder.countNone': { description: 'Nothing fits all that was chosen, but something comes close.' },
  'finder.nothing': { description: 'Nothing fits and nothing comes close. Kind, and a way on.' },
  'finder.giveUp': {
    description: 'Button that takes one filter away; the number is how many then fit.',
    values: ['name', 'number'],
  },
  'finder.only': {
    description: 'Button that keeps one filter and takes all others away; the number is how many then fit.',
    values: ['name', 'number'],
  },
  'finder.toResults': { description: 'Button at the foot of the screen that goes to what was found.', plural: true },
  'finder.toAll': { description: 'The same, when nothing fits completely.' },
  'finder.chosen': { description: 'Name of the list of what is chosen, for screen readers.' },
  'finder.remove': { description: 'Button that takes a choice away, as a screen reader says it.', values: ['name'] },
  'finder.nearPlace': { description: 'A choice: near a town.', values: ['place'] },
  'finder.clear': { description: 'Button that takes all choices away.' },
  'finder.share': { description: 'Button that copies the address with the choices.' },
  'finder.shared': { description: 'The address was copied.' },
  'finder.shareFailed': { description: 'The address could not be copied.' },
  'finder.more': { description: 'Button that shows further results.', plural: true },
  'finder.unsure': { description: 'Heading above services of which not all is known.' },
  'finder.unsureLead': { description: 'Under that heading.' },
  'finder.almost': { description: 'Heading above services that miss one wish.' },
  'finder.almostLead': { description: 'Under that heading.' },
  'finder.missed.language': {
    description: 'Why a service only nearly fits: its languages, and the one that was asked for.',
    values: ['known', 'wanted'],
  },
  'finder.missed.channel': {
    description: 'Why a service only nearly fits: the way of contact is another one.',
    values: ['known'],
  },
  'finder.missed.cost': { description: 'Why a service only nearly fits: it costs something.' },
  'finder.missed.open': { description: 'Why a service only nearly fits: nobody is there now.' },
  'finder.notSure': {
    description: 'What is not known of a service; then a list such as "whether it is free".',
    values: ['list'],
  },
  'finder.notSure.theme': { description: 'In that list: whether one can go there with this topic.' },
  'finder.notSure.audience': { description: 'In that list: whether it is for this person.' },
  'finder.notSure.channel': { description: 'In that list: how to reach it.' },
  'finder.notSure.language': {
    description: 'In that list: whether one is helped in the chosen language.',
    values: ['languages'],
  },
  'finder.notSure.cost': { description: 'In that list: whether it is free.' },
  'finder.notSure.open': { description: 'In that list: whether somebody is there now.' },
  'finder.why': { description: 'Label before the reasons why a service stands where it stands.' },
  'finder.why.school': { description: 'A reason: it is for the students of the chosen school.' },
  'finder.why.distance': { description: 'A reason: how far it is.', values: ['distance', 'place'] },
  'finder.why.region': { description: 'A reason: it is there for the chosen region in particular.' },
  'finder.why.open': { description: 'A reason: somebody is there now.' },
  'finder.why.theme': { description: 'A reason: it is there for few topics, and this is one.' },
  'finder.why.voice': { description: 'A reason: one can call or chat, from anywhere.' },
  'finder.why.free': { description: 'A reason: it costs nothing.' },
  'finder.why.language': { description: 'A reason: one is helped in a language.', values: ['languages'] },
  'finder.why.checked': { description: 'A reason: somebody compared the facts with the service itself.' },
  'finder.notChecked': { description: 'A mark on a service: nobody compared the facts with the service itself yet.' },
  'finder.forSchool': { description: 'A fact: for the students of a school.', values: ['schools'] },
  'finder.towns': { description: 'More towns than are named.', plural: true },
  'finder.call': { description: 'Button that calls a number, as a screen reader says it.', values: ['number', 'name'] },
  'finder.leftOut': { description: 'A part of the address of a shared search is not known, or stands there twice.' },
  'finder.loading': { description: 'The list is still on its way.' },
  'finder.failed': { description: 'The list could not be fetched.' },
  'finder.retry': { description: 'Button that tries again.' },
  'finder.groups': { description: 'Heading above the four featured groups.' },
  'finder.group.student_services': { description: 'What the student services are, in one sentence.' },
  'finder.group.overkop_houses': { description: 'What OverKop houses are, in one sentence.' },
  'finder.group.primary_care_psychologists': { description: 'What primary-care psychologists are, in one sentence.' },
  'finder.group.peer_initiatives': { description: 'What peer initiatives are, in one sentence.' },
  'finder.regions': { description: 'Heading above the map and the list of regions.' },
  'finder.themes': { description: 'Heading above the list of topics.' },
  'finder.schools': { description: 'Heading above the list of universities and university colleges.' },
  'finder.schoolsLead': { description: 'Under that heading.' },
  'finder.all': { description: 'Heading above all services.' },
  'finder.forEverybody': { description: 'Heading above the services for everybody in Flanders and Brussels.' },
  'finder.ofTheme': { description: 'Title of the page with the services for a topic.', values: ['theme'] },
  'finder.ofThemeIn': {
    description: 'Title of the page with the services for a topic in a region.',
    values: ['theme', 'region'],
  },
  'finder.ofThemeLead': { description: 'First sentence of such a page.' },
  'finder.quick': { description: 'Heading above a few filters.' },
  'finder.quick.phone': { description: 'A filter: one can call.' },
  'finder.quick.chat': { description: 'A filter: one can chat.' },
  'finder.quick.walk_in': { description: 'A filter: one can walk in.' },
  'finder.quick.en': { description: 'A filter: one is helped in English.' },
  'finder.quickNone': { description: 'Nothing in the list fits the filters.' },
  'finder.quickNote': { description: 'What is not known of a service is not a match.' },
  'finder.closer': { description: 'Heading above the list of regions on the page of a topic.' },
  'finder.inRegion': { description: 'Heading above the services of a region.', values: ['region'] },
  'finder.widerChoice': { description: 'Link to the page with the same topic in all regions.', values: ['theme'] },
  'finder.otherChoices': { description: 'Heading above further ways on.' },
  'finder.withFilters': { description: 'Link to the finder.' },
  'finder.aboutTheme': { description: 'Link to the page that gathers everything on a topic.', values: ['theme'] },
  'finder.list': { description: 'Name of the list of what was found, for screen readers.' },

  'openData.title': { description: 'Title of the page that explains the open data, for partners.' },
  'openData.lead': { description: 'First sentence of that page.' },
  'openData.dataTitle': {
    description: 'Name of the open data in its files; "siteName" is the name of the site.',
    values: ['siteName'],
  },
  'openData.unknownOrganization': {
    description: 'In tables: stands where the organization behind a service is not known.',
  },
  'openData.contents': { description: 'Heading: what the open data holds.' },
  'openData.contentsText': {
    description: 'Under that heading: the three numbers of what it holds.',
    values: ['services', 'organizations', 'locations'],
  },
  'openData.forms': { description: 'Heading: in which forms the data can be had.' },
  'openData.formApi': { description: 'Form: files in JSON by the standard HSDS.' },
  'openData.formTables': { description: 'Form: tables in one zip file.' },
  'openData.formMap': { description: 'Form: points on a map.' },
  'openData.formTerms': { description: 'Form: the list of terms.' },
  'openData.formsText': { description: 'Under the table: the standard, and the description for programs.' },
  'openData.apiDescription': { description: 'Link to the description of the API.' },
  'openData.example': { description: 'Heading: an example for programmers.' },
  'openData.exampleText': { description: 'Above two commands.' },
  'openData.stable': { description: 'Below the commands: what a programmer can build on.' },
  'openData.licence': { description: 'Heading: what one may do with the data.' },
  'openData.licenceText': { description: 'Under that heading, before the name of the licence.' },
  'openData.attribution': { description: 'Before an example of how to name the source.' },
  'openData.attributionExample': {
    description: 'How to name the source; "title" is the name of the data, "site" its address.',
    values: ['title', 'site'],
  },
  'openData.fresh': { description: 'Heading: how up to date the data is.' },
  'openData.freshText': { description: 'Under that heading.' },
  'openData.freshCrisis': { description: 'A warning about numbers for a crisis.' },
  'openData.corrections': { description: 'Heading: how to correct or add something.' },
  'openData.correctionsText': { description: 'Before the e-mail address for corrections.' },
  'openData.selfTests': { description: 'Heading: self-tests as open data.' },
  'openData.selfTestsText': { description: 'Above the list of self-tests with their files.' },
  'openData.forPartners': { description: 'Link in the foot of every page to the page about open data.' },
  'openData.taxonomy.service_kind': { description: 'What a list of terms of the data is about.' },
  'openData.taxonomy.group': { description: 'What a list of terms is about: what students most often look for.' },
  'openData.taxonomy.formality': {
    description: 'What a list of terms is about: help by professionals or by volunteers and peers.',
  },
  'openData.taxonomy.setting': { description: 'What a list of terms is about: inside or outside an institution.' },
  'openData.taxonomy.audience': { description: 'What a list of terms is about.' },
  'openData.taxonomy.region': { description: 'What a list of terms is about.' },
  'openData.taxonomy.channel': { description: 'What a list of terms is about.' },
  'openData.taxonomy.language': { description: 'What a list of terms is about.' },
  'openData.taxonomy.cost': { description: 'What a list of terms is about.' },
  'openData.taxonomy.referral': { description: 'What a list of terms is about.' },
  'openData.taxonomy.accessibility': { description: 'What a list of terms is about.' },
  'openData.taxonomy.organization_kind': { description: 'What a list of terms is about.' },
  'openData.taxonomy.field': {
    description: 'What a list of terms is about: fields for which the standard has no place of its own.',
  },
  'openData.taxonomy.theme': { description: 'What a list of terms is about.' },
  'openData.taxonomy.institution': { description: 'What a list of terms is about.' },
  'openData.term.formal': { description: 'A term of the data: help by professionals.' },
  'openData.term.informal': { description: 'A term of the data: help by volunteers and peers.' },
  'openData.term.inside_institution': {
    description: 'A term of the data: part of a university or university college.',
  },
  'openData.term.outside_institution': {
    description: 'A term of the data: not part of a university or university college.',
  },
  'openData.term.needed': { description: 'A term of the data: a doctor or somebody else must refer.' },
  'openData.term.not_needed': { description: 'A term of the data: nobody has to refer.' },

  'offers.lead': { description: 'First sentence of the overview of offers.' },
  'offers.pyramid': {
    description:
      'Introduces the drawing of the shares of students per level of complaints. Approximate shares from the SIHO report.',
  },
  'offers.source': { description: 'Source under the shares of students.' },
  'offers.filters': { description: 'Heading above the filters of the overview.' },
  'offers.byLevel': { description: 'Name of the filter by level of complaints.' },
  'offers.byAudience': { description: 'Name of the filter by audience.' },
  'offers.byKind': { description: 'Name of the filter by what an offer does.' },
  'offers.byTheme': { description: 'Name of the filter by theme.' },
  'offers.any': { description: 'The choice that does not filter.' },
  'offers.reset': { description: 'Button that switches all filters off.' },
  'offers.count': { description: 'How many offers fit the filters; read out by screen readers.', plural: true },
  'offers.none': { description: 'Shown when no offer fits the filters.' },
  'offers.for': {
    description: 'Heading before the name of a choice: for which level, audience, kind or theme the offers are.',
    values: ['choice'],
  },
  'offers.otherChoices': { description: 'Heading above links to the other choices.' },
  'offers.all': { description: 'Link to the whole overview with filters.' },
  'offers.levelLead.none': { description: 'First sentence on the page of offers for who has no complaints.' },
  'offers.levelLead.low': { description: 'First sentence on the page of offers for who has a few complaints.' },
  'offers.levelLead.medium': { description: 'First sentence on the page of offers for who has clear complaints.' },
  'offers.levelLead.high': {
    description:
      'First sentence on the page of offers for who has severe complaints. Warm, with the next step; the crisis contacts stand under it.',
  },

  'offer.notYet': { description: 'The offer cannot be used yet.' },
  'offer.elsewhere': { description: 'Said before a button that leaves the site.' },
  'offer.facts': { description: 'Name of the list of facts about an offer, for screen readers.' },
  'offer.duration': { description: 'Label before how long an offer takes.' },
  'offer.level': { description: 'Label before the levels of complaints for which an offer is meant.' },
  'offer.does': { description: 'Label before what an offer does.' },
  'offer.privacy': { description: 'Label before whether an offer is anonymous and free.' },
  'offer.anonymous': { description: 'The offer is anonymous.' },
  'offer.notAnonymous': { description: 'The offer is not anonymous.' },
  'offer.free': { description: 'The offer is free.' },
  'offer.notFree': { description: 'The offer is not free.' },
  'offer.owner': { description: 'Label before the organisation behind an offer.' },
  'offer.prevention': { description: 'Label before the type of prevention.' },

  'service.alsoKnownAs': {
    description: 'Under the name of a service: another name under which people know it.',
    values: ['name'],
  },
  'service.ways': { description: 'Name of the list of ways to reach a service, for screen readers.' },
  'service.call': { description: 'Large button that calls a service.', values: ['number'] },
  'service.chat': { description: 'Large button that opens the chat of a service.' },
  'service.mail': { description: 'Large button that writes an e-mail to a service.' },
  'service.online': { description: 'Large button that opens a site or programme with help to use by oneself.' },
  'service.website': { description: 'Large button that opens the website of a service.' },
  'service.walkIn': {
    description: 'Among the ways to reach a service: one may walk in without an appointment. Not a link.',
  },
  'service.appointment': { description: 'Large button that opens the page on which one makes an appointment.' },
  'service.appointmentCall': {
    description: 'Large button that calls a service to make an appointment.',
    values: ['number'],
  },
  'service.appointmentMail': { description: 'Large button that writes an e-mail to make an appointment.' },
  'service.appointmentThere': {
    description: 'Among the ways to reach a service: one makes the appointment at the place itself. Not a link.',
  },
  'service.route': { description: 'Large button that shows the place of a service on a map.' },
  'service.opensMap': { description: 'Under that button: what it does.' },
  'service.choosePlace': {
    description: 'Under that button where a service has several places; it leads to the list of them.',
    plural: true,
  },
  'service.opensSite': { description: 'Under a large button: which other website it opens.', values: ['site'] },
  'service.opensMail': { description: 'Under a large button: what it does.', values: ['address'] },
  'service.speaks': { description: 'Under a large button: the languages of this way only.', values: ['languages'] },
  'service.openAlways': { description: 'Beside a way to reach a service: somebody is always there.' },
  'service.openUntil': {
    description: 'Beside a way to reach a service: somebody is there now, until a time, or until a day and a time.',
    values: ['time'],
  },
  'service.closed': { description: 'Beside a way to reach a service: nobody is there now. Calm.' },
  'service.opensToday': {
    description: 'Beside a way to reach a service: nobody is there now, but later today.',
    values: ['time'],
  },
  'service.opensTomorrow': {
    description: 'Beside a way to reach a service: nobody is there now, but tomorrow.',
    values: ['time'],
  },
  'service.opensOn': {
    description:
      'Beside a way to reach a service: nobody is there now, but on a later day ("maandag", or "maandag 4 januari").',
    values: ['day', 'time'],
  },
  'service.publicHoliday': {
    description: 'Beside a way to reach a service: it is a public holiday, and nobody told us whether they are there.',
  },
  'service.dayAndTime': {
    description: 'A time on another day, after "open until": "maandag 9.00".',
    values: ['day', 'time'],
  },
  'service.midnight': { description: 'The time 0:00, after "until" or in "17.00–middernacht".' },
  'service.time': {
    description: 'How a time of the day is written, on a clock of 24 hours.',
    values: ['hour', 'minutes'],
  },
  'service.timeRange': { description: 'From a time to a time.', values: ['from', 'to'] },
  'service.seeHours': {
    description: 'Stands where "open now" comes, until it is known or without script; leads to the table of hours.',
  },
  'service.hoursUnknown': { description: 'Beside a way to reach a service: its hours are not known.' },
  'service.hoursSeenIn': {
    description: 'The hours are those of an earlier year, and nobody has checked them since.',
    values: ['year'],
  },
  'service.hours': { description: 'Heading above the tables of opening hours.' },
  'service.everyDay': { description: 'In a table of hours: all days of the week.' },
  'service.wholeDay': { description: 'In a table of hours: it never closes.' },
  'service.dayRange': { description: 'In a table of hours: a run of days of the week.', values: ['from', 'to'] },
  'service.closedDay': { description: 'In a table of hours: nobody is there on these days.' },
  'service.publicHolidays': { description: 'In a table of hours: the public holidays.' },
  'service.holidaysUnknown': { description: 'In a table of hours, beside the public holidays: nobody told us.' },
  'service.period': {
    description: 'In a table of hours: between two days, the hours are different.',
    values: ['from', 'to'],
  },
  'service.places': { description: 'Heading above the places of a service.' },
  'service.askAddress': {
    description: 'Of a place only the town is known, or the street is kept quiet for the safety of visitors.',
  },
  'service.accessibility': { description: 'Label before what a place has for people with an impairment.' },
  'service.accessibilityUnknown': { description: 'Nothing is known of how accessible a place is.' },
  'service.firstContact': { description: 'Heading above what happens at the first contact.' },
  'service.checkedOn': {
    description: 'The day on which somebody last compared the facts with the service, and who.',
    values: ['date', 'by'],
  },
  'service.checkOverdue': {
    description: 'Near the large buttons: the facts should have been checked again already. Calm.',
    values: ['date'],
  },
  'service.notChecked': {
    description: 'Near the large buttons: nobody has checked the facts of this service yet. Calm.',
  },
  'service.facts': { description: 'Name of the list of facts about a service, for screen readers.' },
  'service.label.kind': {
    description: 'Label before the kind of service, and the group of services to which it belongs.',
  },

  'service.label.for': { description: 'Label before who may come.' },
  'service.label.cost': { description: 'Label before what it costs.' },
  'service.label.referral': { description: 'Label before whether a referral is needed.' },
  'service.label.waiting': { description: 'Label before how long one waits.' },
  'service.label.languages': { description: 'Label before the languages in which one is helped.' },
  'service.label.helpers': { description: 'Label before whether professionals or volunteers help.' },
  'service.label.regions': { description: 'Label before the regions whose people may come.' },
  'service.label.provider': { description: 'Label before the organisation behind a service.' },
  'service.agesBetween': { description: 'Who may come, by age; both ages included.', values: ['from', 'to'] },
  'service.agesFrom': { description: 'Who may come, by age.', values: ['from'] },
  'service.agesTo': { description: 'Who may come, by age; the age included.', values: ['to'] },
  'service.cost.free': { description: 'What it costs: nothing.' },
  'service.cost.partly_free': { description: 'What it costs: nothing for some people. A sentence on who follows.' },
  'service.cost.paid': { description: 'What it costs: one pays. The amount follows.' },
  'service.costAtMost': { description: 'What one pays at most for one time.', values: ['amount'] },
  'service.costUnknown': { description: 'What it costs is not known.' },
  'service.referralNeeded': { description: 'A referral is needed.' },
  'service.noReferral': { description: 'No referral is needed.' },
  'service.waitingAskedOn': {
    description: 'Behind the waiting time: the day on which it was asked.',
    values: ['date'],
  },
  'service.formal': { description: 'Help by professionals, in words that a student understands.' },
  'service.informal': { description: 'Help by volunteers or peers, in words that a student understands.' },
  'service.insideInstitution': { description: 'The service is part of a university or university college.' },
  'service.outsideInstitution': { description: 'The service is not part of a university or university college.' },
  'service.correctTitle': { description: 'Heading above the way to report a mistake in the facts of a service.' },
  'service.correct': { description: 'Link that begins a mail about a mistake in the facts of a service.' },
  'service.correctNote': { description: 'Under that link: what happens.' },
  'service.correctSubject': {
    description: 'Subject of that mail; "name" is the name of the service.',
    values: ['name'],
  },
  'service.correctQuestion': { description: 'First line of that mail, to the visitor who writes it.' },
  'service.keep': { description: 'Heading above the ways to keep the facts of a service.' },
  'service.saveContact': { description: 'Link to a contact card of the service.' },
  'service.saveContactNote': { description: 'Under that link: what happens, and who can see it.' },
  'service.print': { description: 'Button that prints the page.' },
  'service.source': { description: 'Where the facts come from.', values: ['source'] },
  'service.reachUnknown': {
    description:
      'Stands where the large buttons would be: no number and no address of the service is known. The crisis numbers follow.',
  },

  'service.alert': {
    description: 'Read out before what one must know before going to a service, such as that it is closed for a while.',
  },

  'map.label': { description: 'Name of the map of the regions and of the list beside it, for screen readers.' },
  'map.places': {
    description:
      'How many services there are in a region or a municipality, on the map and in the list beside it. Short.',
    plural: true,
  },
  'map.legend': {
    description:
      'Under the map: what the dots are, and why there are more services than the dots hold: many are reached by phone or chat.',
  },

  'institution.title': { description: 'Title of the page of a university or university college.', values: ['name'] },
  'institution.lead': { description: 'First sentence of that page, where an editor wrote none.', values: ['name'] },
  'institution.own': { description: 'Heading above what the school itself offers.', values: ['name'] },
  'institution.website': { description: 'Link to the website of the school.', values: ['name'] },
  'institution.peers': { description: 'Heading above initiatives of students of the school.' },
  'institution.nearby': { description: 'Heading above what is in the region for everybody.', values: ['region'] },
  'institution.distant': {
    description: 'Heading above helplines and other services that are for everybody everywhere.',
  },
  'institution.others': { description: 'Heading above links to other schools in the same region.', values: ['region'] },
  'institution.allOf': {
    description: 'Link to the page of a region, below a few of its services.',
    values: ['region'],
  },
  'region.title': { description: 'Title of the page of a region.', values: ['region'] },
  'region.lead': { description: 'First sentence of the page of a region.', values: ['region'] },
  'institution.ownUnknown': {
    description:
      'Stands under that heading when nothing of this school stands on the site yet. Honest, and no invented fact.',
    values: ['name'],
  },
  'region.short.urgent': {
    description: 'Link to a part of the page of a region, in a word or two: places for a crisis.',
  },
  'region.short.student_services': {
    description: 'Link to a part of the page of a region, in a word or two: services of schools.',
  },
  'region.short.houses': {
    description: 'Link to a part of the page of a region, in a word or two: houses where one walks in.',
  },
  'region.short.psychologists': {
    description: 'Link to a part of the page of a region, in a word or two: psychologists.',
  },
  'region.short.peers': {
    description: 'Link to a part of the page of a region, in a word or two: students and peers.',
  },
  'region.short.care': { description: 'Link to a part of the page of a region, in a word or two: other help.' },
  'region.short.distant': { description: 'Link to a part of the page of a region, in a word or two: lines and chats.' },
  'region.short.themes': { description: 'Link to a part of the page of a region, in a word or two: by theme.' },
  'region.short.towns': { description: 'Link to a part of the page of a region, in a word or two: by town.' },

  'region.jump': { description: 'Name of the list of links to the parts of the page, for screen readers.' },
  'region.part.urgent': { description: 'Heading on the page of a region: places for a crisis.' },
  'region.part.student_services': {
    description: 'Heading on the page of a region: services of universities and university colleges.',
  },
  'region.part.houses': { description: 'Heading on the page of a region: houses where one walks in.' },
  'region.part.psychologists': { description: 'Heading on the page of a region: psychologists of primary care.' },
  'region.part.peers': { description: 'Heading on the page of a region: initiatives of students and peers.' },
  'region.part.care': { description: 'Heading on the page of a region: everything else there is.' },
  'region.part.distant': {
    description: 'Heading on the page of a region: helplines and other services that are for everybody everywhere.',
  },
  'region.also': { description: 'Before a list of links to further services of the same kind.' },
  'region.all': { description: 'Link to the finder, below a part of what it holds.' },
  'region.institutions': {
    description: 'Heading above links to the universities and university colleges of a region.',
  },
  'region.themes': { description: 'Heading above links to what there is in the region on each theme.' },
  'region.towns': { description: 'Heading above the towns of the region, each with what is there.' },
  'region.others': { description: 'Heading above the map that leads to other regions.' },

  'styleGuide.title': { description: 'Title of the page that shows every component; only makers of the site see it.' },
  'styleGuide.lead': { description: 'First sentence of that page.' },
  'styleGuide.colours': { description: 'Heading above the colours.' },
  'styleGuide.type': { description: 'Heading above the typefaces.' },
  'styleGuide.land': { description: 'Heading above the landscapes.' },
  'styleGuide.actions': { description: 'Heading above buttons, icons and the search box.' },
  'styleGuide.lists': { description: 'Heading above rows and filters.' },
  'styleGuide.map': { description: 'Heading above the map of regions.' },
  'styleGuide.exercises': {
    description: 'Title of the page that shows every exercise; only makers of the site see it.',
  },
  'styleGuide.exercisesScreen': { description: 'Heading above the exercises as one fills them in.' },
  'styleGuide.exercisesPaper': { description: 'Heading above the exercises as they are printed.' },
  'styleGuide.blocks': { description: 'Heading above the building blocks of pages.' },

  'selfTest.start': { description: 'Button that begins the test.' },
  'selfTest.continue': { description: 'Button that goes on with a test that was begun.' },
  'selfTest.startAgain': { description: 'Button that deletes the answers given so far and begins the test anew.' },
  'selfTest.loading': {
    description: 'On the button that begins the test, while the script is still on its way: one cannot begin yet.',
  },
  'selfTest.failed': {
    description:
      'Under the button that begins a self-test, when its files could not be fetched. The link to the paper version follows.',
  },
  'selfTest.paper': {
    description: 'Link to the version of the test for printing, beside the button that begins the test.',
  },
  'selfTest.question': {
    description: 'Which question of the test this is. Read out by screen readers with every new question.',
    values: ['number', 'total'],
  },
  'selfTest.howTo': { description: 'Opens the instruction: how to answer the questions.' },
  'selfTest.recall': {
    description: 'Opens the instruction, and says over which time the questions ask.',
    plural: true,
  },
  'selfTest.next': { description: 'Button to the next question, which stands there once a question is answered.' },
  'selfTest.skip': { description: 'Button that leaves a question without an answer. Without reproach.' },
  'selfTest.back': { description: 'Button to the question before.' },
  'selfTest.finish': { description: 'Button after the last question.' },
  'selfTest.clear': { description: 'Button that takes back the answer to a question.' },
  'selfTest.needed': {
    description: 'Shown when a visitor wants to go on without an answer to a question that cannot be left open. Kind.',
  },
  'selfTest.resumed': {
    description: 'After the page was opened again in the middle of a test: the answers are still there.',
  },
  'selfTest.changed': {
    description:
      'The test was changed since the visitor began it, so the answers no longer fit its questions. Nobody is to blame.',
  },
  'selfTest.unreadable': { description: 'The answers that the tab remembered cannot be read. Nobody is to blame.' },
  'selfTest.nothingRemembered': {
    description: 'The browser refuses storage, so the test works but does not survive a reload.',
  },
  'selfTest.erased': { description: 'After the visitor stopped the test: the answers are gone.' },
  'selfTest.options': { description: 'Opens a few things that one can set during the test.' },
  'selfTest.viewAll': { description: 'Button that shows all questions below each other.' },
  'selfTest.viewOne': { description: 'Button that goes back to one question on a screen.' },
  'selfTest.numberKeys': { description: 'Switch: the keys 1 to 9 then give an answer.' },
  'selfTest.erase': { description: 'Button that ends the test at once and deletes every answer.' },
  'selfTest.eraseTab': {
    description:
      'Button under the result that deletes the answers this tab remembers. What is kept on the device, by choice, stays.',
  },
  'selfTest.broken': {
    description:
      'The test cannot go on because of a mistake in it. What happened, that the answers are still remembered, and what to do; people to turn to stand below. Calm: the visitor may have a hard time.',
  },
  'selfTest.reload': { description: 'Button that loads the page again, after something went wrong.' },
  'selfTest.kept': {
    description: 'On the first screen: how many results of this test the visitor kept on this device before.',
    plural: true,
  },
  'selfTest.keptLook': { description: 'Button that shows the latest of those results again.' },
  'selfTest.open': {
    description: 'Heading above the list of questions without an answer, at the end of the test.',
    plural: true,
  },
  'selfTest.openText': {
    description: 'Under that heading. Leaving questions open is fine; some of the result may then be missing.',
  },
  'selfTest.openNeeded': {
    description: 'Under that heading, when there can be no result without an answer to one of these questions.',
  },
  'selfTest.allAnswered': { description: 'Heading at the end of the test, when no question is left open.' },
  'selfTest.allAnsweredText': { description: 'Under that heading: what the button under it does.' },
  'selfTest.toResult': { description: 'Button to the result of the test.' },
  'selfTest.talk': { description: 'A quiet line on each screen of the test; it opens the crisis contacts.' },
  'selfTest.riskWords': {
    description:
      'Stands above the crisis contacts, at once, under an answer that may be a sign of thoughts of suicide. Warm, calm, true for whoever chose it, without judgement.',
  },
  'selfTest.riskGoOn': { description: 'Under those contacts: the test can go on.' },
  'selfTest.quick': { description: 'Above the result of somebody who answered very fast. No reproach.' },
  'selfTest.review': { description: 'Button that leads back to the first question.' },
  'selfTest.unreadableKept': {
    description:
      'Results that were kept on the device and cannot be read any more, or belong to a newer version of the site. They stay until the visitor deletes them.',
    plural: true,
  },
  'selfTest.deleteUnreadable': { description: 'Button that deletes those results.' },

  'exercise.day': { description: 'Label of a day in an exercise: of a diary entry, of a moment.' },
  'exercise.ideas': { description: 'Above a list of ideas; pressing one fills it in.' },
  'exercise.clear': { description: 'Folded under an exercise: opens the way to delete what was filled in in it.' },
  'exercise.clearText': { description: 'What happens when one clears an exercise.' },
  'exercise.clearNow': { description: 'Button that clears the exercise.' },
  'exercise.earlier': { description: 'Above answers to questions that the exercise no longer has.' },
  'exercise.earlierText': { description: 'Under that: why it stands apart.' },
  'exercise.rows.remove': { description: 'Button that takes a row away.' },
  'exercise.rows.removed': { description: 'Said after a row was taken away, before the button that puts it back.' },
  'exercise.rows.putBack': { description: 'Button that puts the row back.' },
  'exercise.rows.full': { description: 'Instead of the button for one more row.', values: ['count'] },
  'exercise.scale.zeroToTen': {
    description: 'What a number from 0 to 10 means, in an overview of what was filled in.',
    values: ['title', 'low', 'high'],
  },
  'exercise.scale.oneToFive': {
    description: 'What a number from 1 to 5 means, in an overview of what was filled in.',
    values: ['low', 'high'],
  },
  'exercise.change.lower': {
    description: 'The second of two numbers is lower. No judgement: lower can be good or bad.',
    values: ['before', 'after', 'count'],
  },
  'exercise.change.higher': {
    description: 'The second of two numbers is higher. No judgement.',
    values: ['before', 'after', 'count'],
  },
  'exercise.change.same': { description: 'Both numbers are the same. No judgement.', values: ['after'] },
  'exercise.quiz.key': { description: 'On paper: above the answers with what there is to say to each.' },
  'exercise.checkIn.tags': { description: 'Above words that one can tick for how one feels.' },
  'exercise.checkIn.note': { description: 'Label of a note beside how one feels.' },
  'exercise.checkIn.from': { description: 'Before the day on which this was filled in.' },
  'exercise.checkIn.now': {
    description: 'Button that puts what was filled in with the earlier moments, and begins anew.',
  },
  'exercise.checkIn.moments': { description: 'Above earlier moments at which this was filled in.' },
  'exercise.checkIn.number': { description: 'Column of the numbers from 1 to 5.' },
  'exercise.checkIn.words': { description: 'Column of words and notes.' },
  'exercise.checkIn.full': { description: 'There is no room for a further moment.', values: ['count'] },
  'exercise.diary.add': { description: 'Button for one more day in a diary.' },
  'exercise.thoughtRecord.situation': { description: 'Thought record: what happened.' },
  'exercise.thoughtRecord.situationHelp': { description: 'Help with the situation.' },
  'exercise.thoughtRecord.feeling': { description: 'Thought record: the feeling.' },
  'exercise.thoughtRecord.feelingHelp': { description: 'Help with the feeling.' },
  'exercise.thoughtRecord.intensityBefore': { description: 'Thought record: how strong the feeling was then.' },
  'exercise.thoughtRecord.weak': { description: 'The lower end of how strong a feeling is.' },
  'exercise.thoughtRecord.strong': { description: 'The upper end of how strong a feeling is.' },
  'exercise.thoughtRecord.thought': { description: 'Thought record: the thought.' },
  'exercise.thoughtRecord.thoughtHelp': { description: 'Help with the thought.' },
  'exercise.thoughtRecord.evidenceFor': { description: 'Thought record: facts that support the thought.' },
  'exercise.thoughtRecord.evidenceForHelp': { description: 'Help with that.' },
  'exercise.thoughtRecord.evidenceAgainst': { description: 'Thought record: facts that do not fit the thought.' },
  'exercise.thoughtRecord.evidenceAgainstHelp': { description: 'Help with that.' },
  'exercise.thoughtRecord.helpfulThought': { description: 'Thought record: a thought that is true and helps.' },
  'exercise.thoughtRecord.helpfulThoughtHelp': { description: 'Help with that.' },
  'exercise.thoughtRecord.intensityAfter': { description: 'Thought record: how strong the same feeling is now.' },
  'exercise.cardSort.pile.very': { description: 'Card sort: the first pile.' },
  'exercise.cardSort.pile.somewhat': { description: 'Card sort: the second pile.' },
  'exercise.cardSort.pile.not-now': { description: 'Card sort: the third pile.' },
  'exercise.cardSort.card': { description: 'Card sort: label of a chosen card.' },
  'exercise.cardSort.action': { description: 'Card sort: label of something small to do for a card.' },
  'exercise.cardSort.top': {
    description: 'Card sort: heading above the few cards that matter most.',
    values: ['count'],
  },
  'exercise.cardSort.topHelp': { description: 'Under that heading.', values: ['count'] },
  'exercise.cardSort.none': { description: 'Card sort: no card is chosen here.' },
  'exercise.cardSort.higher': {
    description: 'Card sort: button that swaps a chosen card with the one above it.',
    values: ['place'],
  },
  'exercise.cardSort.left': { description: 'Card sort: how many cards still lie on the stack.', values: ['count'] },
  'exercise.cardSort.sorted': { description: 'Card sort: every card lies on a pile.' },
  'exercise.cardSort.moved': {
    description: 'Card sort, for screen readers: where a card went.',
    values: ['card', 'pile'],
  },
  'exercise.cardSort.moveTo': { description: 'Card sort: button that moves a card to another pile.', values: ['pile'] },
  'exercise.cardSort.toTop': { description: 'Card sort: button that puts a card into the top few.', values: ['count'] },
  'exercise.cardSort.inTop': {
    description: 'Card sort, for screen readers: the card is now in the top few.',
    values: ['card', 'place'],
  },
  'exercise.cardSort.topFull': { description: 'Card sort: there is no place left in the top few.', values: ['count'] },
  'exercise.cardSort.empty': { description: 'Card sort: no card lies on this pile.' },
  'exercise.worryTime.time': { description: 'Worry time: when it begins.' },
  'exercise.worryTime.timeHelp': { description: 'Help with that.' },
  'exercise.worryTime.place': { description: 'Worry time: where.' },
  'exercise.worryTime.placeHelp': { description: 'Help with that.' },
  'exercise.worryTime.list': { description: 'Worry time: heading above the list of worries that wait.' },
  'exercise.worryTime.listHelp': { description: 'Under that heading.' },
  'exercise.worryTime.worry': { description: 'Worry time: one worry.' },
  'exercise.worryTime.add': { description: 'Button for one more worry.' },
  'exercise.worryTime.state': { description: 'Worry time: label of whether the worry is still there.' },
  'exercise.worryTime.there': { description: 'Worry time: the worry is still there.' },
  'exercise.worryTime.gone': { description: 'Worry time: the worry is gone.' },
  'exercise.weekDay.monday': { description: 'Day of the week, with a capital.' },
  'exercise.weekDay.tuesday': { description: 'Day of the week, with a capital.' },
  'exercise.weekDay.wednesday': { description: 'Day of the week, with a capital.' },
  'exercise.weekDay.thursday': { description: 'Day of the week, with a capital.' },
  'exercise.weekDay.friday': { description: 'Day of the week, with a capital.' },
  'exercise.weekDay.saturday': { description: 'Day of the week, with a capital.' },
  'exercise.weekDay.sunday': { description: 'Day of the week, with a capital.' },
  'exercise.dayPart.morning': { description: 'Part of a day.' },
  'exercise.dayPart.afternoon': { description: 'Part of a day.' },
  'exercise.dayPart.evening': { description: 'Part of a day.' },
  'exercise.weekPlanner.moment': { description: 'A part of a day of the week.', values: ['day', 'part'] },
  'exercise.weekPlanner.energyHelp': { description: 'Explains the three signs beside each part of the day.' },
  'exercise.weekPlanner.energy': {
    description: 'Name of the choice of energy, for screen readers.',
    values: ['moment'],
  },
  'exercise.weekPlanner.takes': { description: 'An activity takes energy.' },
  'exercise.weekPlanner.even': { description: 'An activity neither takes nor gives energy.' },
  'exercise.weekPlanner.gives': { description: 'An activity gives energy.' },
  'exercise.weekPlanner.ideas': { description: 'Above ideas for what to plan.' },
  'exercise.ifThen.situation': { description: 'If-then plan: what the sentence begins with; a situation follows.' },
  'exercise.ifThen.action': {
    description:
      'If-then plan: how the sentence goes on; an action follows. In Dutch the verb comes next ("dan bel ik"), in English the action ("then I call").',
  },
  'exercise.ifThen.ideas': { description: 'Above ideas for one of both halves.' },
  'exercise.ifThen.sentence': { description: 'If-then plan: the whole sentence.', values: ['situation', 'action'] },
  'exercise.ifThen.when': { description: 'If-then plan: when.' },
  'exercise.ifThen.whenHelp': { description: 'Help with that.' },
  'exercise.ifThen.obstacle': { description: 'If-then plan: what may get in the way.' },
  'exercise.ifThen.obstacleHelp': { description: 'Help with that.' },
  'exercise.actionPlan.action': { description: 'Action plan: one action.' },
  'exercise.actionPlan.when': { description: 'Action plan: when.' },
  'exercise.actionPlan.with': { description: 'Action plan: with whom, or who can help.' },
  'exercise.actionPlan.add': { description: 'Button for one more action.' },
  'exercise.activityList.chosen': { description: 'Activity list: above the activities to tick.' },
  'exercise.activityList.own': { description: 'Activity list: label of an activity of one’s own.' },
  'exercise.activityList.add': { description: 'Button for one more activity of one’s own.' },

  'exit.name': { description: 'Name of the bar with the quick exit, for screen readers.' },
  'exit.leave': {
    description:
      'Link on pages that somebody should not be seen on: leaves at once for a neutral page. Two short words; it is read in a hurry.',
  },
  'exit.leadsTo': {
    description: 'Read out after that link by screen readers: where it leads. Begins with a comma.',
    values: ['name'],
  },
  'exit.keys': { description: 'Beside that link, on computers: three presses of the Shift key do the same.' },
  'exit.missing': {
    description: 'Instead of it, after the first and the second press of Shift: how many are missing.',
    plural: true,
  },
  'exit.what': { description: 'Link beside the quick exit to the page that explains it.' },
  'exit.leaving': { description: 'What a screen reader says while the page is left. Neutral words.' },
  'exit.title': { description: 'Title of the page that explains the quick exit.' },
  'exit.lead': { description: 'Under that title: what one finds here.' },
  'exit.does': { description: 'Heading: what the quick exit does.' },
  'exit.doesHide': { description: 'What it does: how one uses it, and that the page is hidden at once.' },
  'exit.doesReplace': { description: 'What it does: which page comes instead.', values: ['name'] },
  'exit.doesBack': {
    description:
      'What it does: the back button, in the same tab, leads to no page that has the quick exit. And how to return oneself.',
  },
  'exit.doesEmpty': { description: 'What it does: what was being filled in and was not kept is gone.' },
  'exit.doesOffline': { description: 'What it does: without internet an empty page comes.' },
  'exit.stays': { description: 'Heading: what the quick exit does not erase.' },
  'exit.staysHistory': { description: 'Not erased: the history of the browser.' },
  'exit.staysKept': { description: 'Not erased: what the visitor chose to keep on the device.' },
  'exit.staysFiles': { description: 'Not erased: downloads, paper, calendar, calls.' },
  'exit.staysTabs': { description: 'Not erased: other tabs and windows.' },
  'exit.staysWatched': {
    description: 'Not erased: what software that watches, or whoever runs the network, has seen.',
  },
  'exit.staysScript': { description: 'Where JavaScript is switched off: what the link does then, and does not.' },
  'exit.erase': { description: 'Heading: what one can do oneself.' },
  'exit.eraseHistory': { description: 'Advice: where the history of a browser is found.' },
  'exit.eraseSome': { description: 'Advice: erase a few pages, as an empty history can be noticed.' },
  'exit.eraseCalls': { description: 'Advice: downloads and the list of calls.' },
  'exit.erasePrivate': { description: 'Advice for next time: a private window, or another device.' },
  'exit.eraseKept': { description: 'Link to the page that erases everything that this site keeps on the device.' },
  'exit.safe': { description: 'Heading above the contacts for whoever is afraid of somebody.' },
  'exit.safeText': { description: 'Under it: how to call without being noticed. Calm, not alarming.' },

  'offline.title': { description: 'Title of the page that comes when there is no internet.' },
  'offline.lead': {
    description: 'Under that title: that the page asked for is not on this device, and that this is no fault.',
  },
  'offline.works': { description: 'Heading above what works without internet.' },
  'offline.helpNow': { description: 'What works: the page with crisis contacts; calling needs no internet.' },
  'offline.programmes': { description: 'What works: the self-help programmes that were opened on this device.' },
  'offline.mySpace': { description: 'What works: the page with everything kept on this device.' },
  'offline.again': { description: 'How to go on when the internet is back.' },

  'device.name': {
    description: 'Name, for screen readers, of the part of a page that says where what one writes is kept.',
  },
  'device.ask': { description: 'Question, once somebody wrote something.' },
  'device.askText': { description: 'Under that question: what happens to what was written.' },
  'device.own': { description: 'Button: it may be kept here.' },
  'device.shared': { description: 'Button: it may not be kept here.' },
  'device.willSave': { description: 'Quiet line before anything was written, on an own device.' },
  'device.saved': { description: 'Quiet line after each change, on an own device.', values: ['time'] },
  'device.mySpace': { description: 'Link to the page with everything that is kept here.' },
  'device.sharedNow': { description: 'First words of the notice on a shared device.' },
  'device.sharedText': { description: 'The rest of that notice.' },
  'device.wipe': { description: 'Button: empty this page at once.' },
  'device.ownAfterAll': { description: 'Button on a shared device: it may be kept here after all.' },
  'device.wiped': { description: 'When what was kept disappeared while the page was open.' },
  'device.keepAgain': { description: 'Button after that.' },
  'device.wiped.idle': { description: 'Line on a page that was emptied by itself.' },
  'device.wiped.asked': { description: 'Line on a page that was emptied by its button.' },
  'device.wiped.erased': { description: 'Line on a page after everything was erased in another tab.' },
  'device.failed.refused': { description: 'The browser keeps nothing.' },
  'device.failed.full': { description: 'There is no room.' },
  'device.failed.newer': { description: 'A newer version of the site wrote what stands there.' },
  'device.failed.failed': { description: 'It did not work, nobody knows why.' },
  'device.tryAgain': { description: 'Button after that.' },

  'erase.title': { description: 'Title of the page that erases everything that is kept on the device.' },
  'erase.link': { description: 'Link in the foot of every page to that page.' },
  'erase.lead': { description: 'First sentence of that page.' },
  'erase.warning': { description: 'Before the button.' },
  'erase.button': { description: 'Button that erases.' },
  'erase.stays': { description: 'Heading of what this button cannot erase.' },
  'erase.staysText': { description: 'Under that heading.' },
  'erase.working': { description: 'While it erases.' },
  'erase.done': { description: 'Heading when it is done.' },
  'erase.doneNothing': { description: 'When there was nothing.' },
  'erase.doneRecords': { description: 'How many things were erased: answers, results and so on.', plural: true },
  'erase.doneFiles': { description: 'How many pages for reading without a connection were erased.', plural: true },
  'erase.doneTabs': { description: 'Other open pages are emptied too.' },
  'erase.left': { description: 'When something could not be erased.' },
  'erase.asked': { description: 'Title of the page after erasing without script.' },
  'erase.askedText': { description: 'Under that title.' },
  'erase.home': { description: 'Link onwards.' },

  'mySpace.title': { description: 'Title of the page with everything that is kept on the device.' },
  'mySpace.lead': { description: 'First sentence of that page.' },
  'mySpace.withoutScript': { description: 'Without script.' },
  'mySpace.empty': { description: 'Heading when nothing is kept.' },
  'mySpace.emptyText': { description: 'Under that heading: how things get here.' },
  'mySpace.toModules': { description: 'Link to the programmes.' },
  'mySpace.toTests': { description: 'Link to the self-tests.' },
  'mySpace.shared': { description: 'On a shared device.' },
  'mySpace.refusedTitle': { description: 'Heading when the browser keeps nothing.' },
  'mySpace.refused': { description: 'Under that heading.' },
  'mySpace.failedTitle': { description: 'Heading when reading failed.' },
  'mySpace.failed': { description: 'Under that heading.' },
  'mySpace.going': { description: 'Heading of modules that were begun.' },
  'mySpace.place': {
    description: 'Where one is in a module; "step" is the title of the step.',
    values: ['step'],
  },
  'mySpace.lastSeen': { description: 'When a module was last open.', values: ['date'] },
  'mySpace.goOn': { description: 'Link to where one was in a module.' },
  'mySpace.goOnWith': { description: 'The same link with the title of the module.', values: ['title'] },
  'mySpace.finished': { description: 'Heading of finished modules.' },
  'mySpace.finishedOn': { description: 'When a module was finished.', values: ['date'] },
  'mySpace.moduleGone': { description: 'A module that the site has no more.' },
  'mySpace.testGone': { description: 'Name of a self-test that the site has no more.' },
  'mySpace.serviceGone': { description: 'A service that the site has no more.' },
  'mySpace.nameGone': { description: 'Name of a module or programme that nobody knows any more.' },
  'mySpace.planned': { description: 'Heading of planned moments.' },
  'mySpace.plannedWas': { description: 'A planned moment that has passed.', values: ['moment'] },
  'mySpace.daily': { description: 'A moment that comes back each day.', plural: true },
  'mySpace.weekly': { description: 'A moment that comes back each week.', plural: true },
  'mySpace.written': { description: 'Heading of plans and answers.' },
  'mySpace.exercises': { description: 'How many exercises of a module hold something.', plural: true },
  'mySpace.changedOn': { description: 'When something was last changed.', values: ['date'] },
  'mySpace.empty.fields': { description: 'An exercise that was emptied.' },
  'mySpace.print': { description: 'Button that prints one module.' },
  'mySpace.toModule': { description: 'Link to the module of what was written.' },
  'mySpace.intake': { description: 'Name of the answers to the questions before a programme.', values: ['programme'] },
  'mySpace.tests': { description: 'Heading of results of self-tests.' },
  'mySpace.results': { description: 'How many results of a test there are.', plural: true },
  'mySpace.day': { description: 'Head of the column with dates.' },
  'mySpace.apart': { description: 'Before results of another version of a test.' },
  'mySpace.ofVersion': { description: 'One of those results.', values: ['date', 'version'] },
  'mySpace.noScore': { description: 'In a table: this score had no result.' },
  'mySpace.toTest': { description: 'Link to the page of a test.' },
  'mySpace.course': {
    description: 'Under a small drawing: how a number went, and how far the scale reaches.',
    values: ['from', 'to', 'lowest', 'highest'],
  },
  'mySpace.services': { description: 'Heading of saved services.' },
  'mySpace.savedOn': { description: 'When a service was saved.', values: ['date'] },
  'mySpace.unreadable': { description: 'What this page cannot read.', plural: true },
  'mySpace.delete': { description: 'Button that removes one thing.' },
  'mySpace.deleteOf': { description: 'The same button with the name of the thing.', values: ['name'] },
  'mySpace.deleteAsk': { description: 'Question after that button.' },
  'mySpace.deleteYes': { description: 'Button that deletes after the question.' },
  'mySpace.deleteNo': { description: 'Button that keeps what was to be deleted.' },
  'mySpace.deleted': { description: 'After something was removed.' },
  'mySpace.deleteFailed': { description: 'When it could not be removed.' },
  'mySpace.more': { description: 'Button that shows the rest of a long list.', plural: true },
  'mySpace.howLong': { description: 'Heading: how long things stay.' },
  'mySpace.howLongText': { description: 'Under that heading.' },
  'mySpace.safari': { description: 'What Safari does after seven days, and what to do.' },
  'mySpace.file.save': { description: 'Heading: save everything as a file.' },
  'mySpace.file.saveText': { description: 'Under that heading.' },
  'mySpace.file.passphrase': { description: 'Question above two choices.' },
  'mySpace.file.made': { description: 'First choice: words made by the site.', plural: true },
  'mySpace.file.strength': { description: 'How strong those words are.' },
  'mySpace.file.otherWords': { description: 'Button: other words.' },
  'mySpace.file.own': { description: 'Second choice: a passphrase of one’s own.' },
  'mySpace.file.ownFirst': {
    description: 'Label of the field for it; a few words together are stronger than one.',
    plural: true,
  },
  'mySpace.file.ownAgain': { description: 'Label of the second field for it.' },
  'mySpace.file.warning': { description: 'That nobody can open the file without the passphrase.' },
  'mySpace.file.written': { description: 'Box to tick before saving.' },
  'mySpace.file.saveButton': { description: 'Button that saves the file.' },
  'mySpace.file.name': {
    description: 'Name of the file without its ending; it must not say what is in it.',
    values: ['date'],
  },
  'mySpace.file.saving': { description: 'While it is encrypted.' },
  'mySpace.file.saved': { description: 'When it is saved.', values: ['name'] },
  'mySpace.file.failed': { description: 'When saving or opening did not work.' },
  'mySpace.file.tooShort': { description: 'The passphrase is too short.', plural: true },
  'mySpace.file.notTheSame': { description: 'The two are not the same.' },
  'mySpace.file.writeFirst': { description: 'The box was not ticked.' },
  'mySpace.file.open': { description: 'Heading: open a file.' },
  'mySpace.file.openText': { description: 'Under that heading.' },
  'mySpace.file.openFold': { description: 'What opens the form for that.' },
  'mySpace.file.choose': { description: 'Label of the field for the file.' },
  'mySpace.file.itsPassphrase': { description: 'Label of the field for its passphrase.' },
  'mySpace.file.look': { description: 'Button: what is in it.' },
  'mySpace.file.chooseFirst': { description: 'No file was chosen.' },
  'mySpace.file.opening': { description: 'While it is opened.' },
  'mySpace.file.too_large': { description: 'A file over five megabytes.' },
  'mySpace.file.not_ours': { description: 'Another kind of file.' },
  'mySpace.file.newer': { description: 'Made by a later version.' },
  'mySpace.file.damaged': { description: 'Incomplete or damaged.' },
  'mySpace.file.wrong_passphrase': { description: 'The passphrase is wrong.' },
  'mySpace.file.unreadable': { description: 'It opens, and what is in it makes no sense.' },
  'mySpace.file.from': { description: 'When the file was made.', values: ['date'] },
  'mySpace.file.fresh': { description: 'What is in the file and not here.', plural: true },
  'mySpace.file.newerThere': { description: 'What is newer in the file.', plural: true },
  'mySpace.file.older': { description: 'What is older in the file.', plural: true },
  'mySpace.file.same': { description: 'What is the same.', plural: true },
  'mySpace.file.broken': { description: 'What cannot be read.', plural: true },
  'mySpace.file.onlyHere': { description: 'What is not in the file.', plural: true },
  'mySpace.file.nothingIn': { description: 'There is nothing in it to take over.' },
  'mySpace.file.ownDevice': { description: 'Before the buttons: it will be kept here.' },
  'mySpace.file.merge': { description: 'Button: merge; the newest of each stays.' },
  'mySpace.file.replace': { description: 'Button: replace everything by the file.' },
  'mySpace.file.replaceAsk': { description: 'Question before replacing.', plural: true },
  'mySpace.file.replaceYes': { description: 'Button that replaces after the question.' },
  'mySpace.file.merged': { description: 'After taking over.' },

  'selfTestResult.keep.shared': { description: 'On a shared device, instead of the button that keeps a result.' },

  'feed.title': { description: 'Title of the feed with new stories and articles.', values: ['siteName'] },
  'feed.subtitle': { description: 'One line on what the feed brings.' },

  'notFound.title': { description: 'Title of the page that says that a page does not exist.' },
  'notFound.text': { description: 'What happened and what to do. Kind, no blame.' },
  'notFound.home': { description: 'Link to the home page from the page that does not exist.' },

  'reminder.day': { description: 'Label of the day on which somebody wants to come back.' },
  'reminder.time': { description: 'Label of the time at which somebody wants to come back.' },
  'reminder.title': { description: "Label of the title of the moment, as it will stand in the visitor's calendar." },
  'reminder.neutralTitle': {
    description: 'The title of the moment unless the visitor changes it. It must tell nobody what it is about.',
  },
  'reminder.others': { description: 'Below the title of the moment: why it is neutral.' },
  'reminder.daily': { description: 'How often the moment comes back: each day, a number of times.', plural: true },
  'reminder.weekly': { description: 'How often the moment comes back: each week, a number of times.', plural: true },
  'reminder.save': { description: "Button that makes a file for the visitor's calendar." },
  'reminder.saved': {
    description: 'Said after the file was made, with the moment that was chosen.',
    values: ['moment'],
  },
  'reminder.wrongMoment': { description: 'Said when day or time is not filled in rightly.' },
  'reminder.past': { description: 'Said when the chosen moment has passed.' },
  'reminder.fileName': {
    description:
      'Name of the calendar file, without its ending. Small letters and hyphens; it must tell nobody what it is about.',
  },
  'reminder.byHand': { description: 'Instead of the form, without script.' },
  'reminder.planned': { description: 'On return, which moment the visitor planned.', values: ['moment'] },
  'reminder.wasPlanned': {
    description: 'On return after the planned moment has passed. Never a reproach.',
    values: ['moment'],
  },
  'report.title': { description: 'Heading above what the visitor wrote in a module.' },
  'report.programmeTitle': { description: 'Heading above what the visitor wrote in all modules of a programme.' },
  'report.print': { description: 'Button that prints what the visitor wrote.' },
  'report.save': { description: 'Button that saves what the visitor wrote as a text file.' },
  'report.note': { description: 'Below the buttons: who can read the saved text.' },
  'report.fileName': {
    description:
      'Name of the saved text, without its ending. Small letters and hyphens; it must tell nobody what it is about.',
  },
  'report.head': { description: 'First line of the saved text, with the day.', values: ['day'] },
  'report.foot': { description: 'Last lines of the saved text, with names and numbers to call.', values: ['contacts'] },

  'service.keepHere': { description: 'Button on the page of a service: keeps it in my space, on this device.' },
  'service.keepHereNote': { description: 'Below that button: what it does and when not to use it.' },
  'service.keptHere': { description: 'Said after the service was kept.' },
  'service.toMySpace': { description: 'Link after the service was kept.' },
  'service.keptNoMore': { description: 'Said after the service was taken out of my space.' },
  'service.keepShared': { description: 'Said instead of keeping, when the visitor said that others use this device.' },
  'service.keepFailed': { description: 'Said when the browser refuses to keep anything.' },

  'fits.title': { description: 'Title of the page that suggests what fits the visitor now.' },
  'fits.lead': { description: 'What the page with suggestions does.' },
  'fits.question.audience': { description: 'Question in the form: for whom the visitor looks.' },
  'fits.audience.student': { description: 'Answer to for whom: the visitor.' },
  'fits.audience.friend': { description: 'Answer to for whom: a friend or loved one of the visitor.' },
  'fits.audience.parent': { description: 'Answer to for whom: a child of the visitor.' },
  'fits.audience.teacher': { description: 'Answer to for whom: a student of the visitor, who teaches.' },
  'fits.audience.professional': {
    description: 'Answer to for whom: a student whom the visitor supports as a professional.',
  },
  'fits.question.level': { description: 'Question in the form: how heavy it is.' },
  'fits.question.theme': { description: 'Question in the form: the theme.' },
  'fits.question.minutes': { description: 'Question in the form: how much time there is.' },
  'fits.minutes.5': { description: 'Answer to how much time: about five minutes.' },
  'fits.minutes.15': { description: 'Answer to how much time: about fifteen minutes.' },
  'fits.minutes.60': { description: 'Answer to how much time: half an hour or more.' },
  'fits.question.mode': { description: 'Question in the form: how one wants to go about it.' },
  'fits.mode.find_out': { description: 'Answer to what one would like to do: read, find out.' },
  'fits.mode.do': { description: 'Answer to what one would like to do: work on it oneself.' },
  'fits.mode.talk': { description: 'Answer to what one would like to do: talk to a person.' },
  'fits.any': { description: 'Answer to any question of the form: nothing in particular.' },
  'fits.show': { description: 'Button that shows the suggestions.' },
  'fits.reset': { description: 'Button that clears the answers.' },
  'fits.results': { description: 'Heading above the suggestions.' },
  'fits.found': {
    description: 'Says to screen readers how many suggestions there are.',
    values: ['count'],
    plural: true,
  },
  'fits.none': { description: 'When nothing fits all answers.' },
  'fits.openQuestions': { description: 'When no question was answered yet and the visitor asks for suggestions.' },
  'fits.allAbout': { description: 'Link below the suggestions to the page of the chosen theme.', values: ['theme'] },
  'fits.noDiagnosis': { description: 'What the suggestions are not.' },
  'fits.withoutScript': { description: 'Above the links on the page with suggestions where there is no script.' },
  'fits.byLevel': { description: 'Heading above links to what fits how one feels.' },
  'fits.byTheme': { description: 'Heading above links to the themes.' },
  'fits.fromHome': { description: 'Link on the home page to the page that suggests what fits.' },
  'fits.because': {
    description: 'Why something is suggested. reasons: one or more of the texts fits.reason.*, as a list.',
    values: ['reasons'],
  },
  'fits.personFirst': { description: 'Why a person is suggested before anything else.' },
  'fits.reason.theme': { description: 'Part of fits.because: it is about these themes.', values: ['themes'] },
  'fits.reason.level': { description: 'Part of fits.because: it is meant for complaints this heavy.' },
  'fits.reason.time': { description: 'Part of fits.because: it takes this long.', values: ['count'], plural: true },
  'fits.reason.audience': { description: 'Part of fits.because: it is meant for this audience.', values: ['audience'] },
  'fits.reason.mode.find_out': { description: 'Part of fits.because: one can find out more.' },
  'fits.reason.mode.do': { description: 'Part of fits.because: one can work on it oneself.' },
  'fits.reason.mode.talk': { description: 'Part of fits.because: one can talk to a person.' },
  'fits.workOnIt': {
    description: 'Heading above modules of self-help on the same theme, on pages about something else.',
  },
  'fits.workOnItLead': { description: 'Below fits.workOnIt.' },
  'fits.alsoModule': { description: 'Above a module of another programme at the end of a module.' },
  'selfTestResult.kind.programme-module': {
    description: 'Kind of a page that fits a result: a short module of self-help.',
  },

  'fits.fromOffers': { description: 'Link on the page with all offers to the page that suggests what fits.' },
} as const satisfies Record<string, UiString>;

export type UiKey = keyof typeof UI_STRINGS;

type Named<S extends UiString> = S extends { readonly values: readonly (infer N extends string)[] } ? N : never;

type Counted<S extends UiString> = S extends { readonly plural: true } ? { readonly count: number } : unknown;

/** The values that the text of a key needs: texts, or numbers that are written as the language writes them. */
export type UiValues<K extends UiKey> = { readonly [N in Named<(typeof UI_STRINGS)[K]>]: string | number } & Counted<
  (typeof UI_STRINGS)[K]
>;

/** The keys whose text needs no values. */
export type PlainUiKey = { [K in UiKey]: keyof UiValues<K> extends never ? K : never }[UiKey];

/** Looks up what is said of a key, as the general shape. */
export const uiString = (key: UiKey): UiString => UI_STRINGS[key];

export const UI_KEYS = Object.keys(UI_STRINGS) as readonly UiKey[];
