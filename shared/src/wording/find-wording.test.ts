import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flaggedWords } from './find-wording.ts';

const found = (text: string, locale: 'nl' | 'en') =>
  flaggedWords(text, false, locale).map(({ topic, words }) => `${topic}: ${words}`);

describe('in Dutch, words deserve a second look', () => {
  test.each([
    ['Je hebt een depressie.', 'diagnosis: Je hebt een depressie'],
    [
      'Met deze score heb je: je hebt waarschijnlijk een ernstige angststoornis.',
      'diagnosis: je hebt waarschijnlijk een ernstige angststoornis',
    ],
    ['Je bent duidelijk verslaafd.', 'diagnosis: Je bent duidelijk verslaafd'],
    ['Deze test stelt een diagnose.', 'diagnosis: stelt een diagnose'],
    ['Jij hebt een angststoornis.', 'diagnosis: Jij hebt een angststoornis'],
    ['Bij 20 punten of meer, dan heb je een depressie.', 'diagnosis: dan heb je een depressie'],
    ['Je score betekent dat je een sociale angst hebt.', 'diagnosis: betekent dat je een sociale angst hebt'],
    ['Dit geneest angst.', 'treatment: geneest'],
    ['Deze oefening zal je depressie genezen.', 'treatment: zal je depressie genezen'],
    ['Je voelt je gegarandeerd beter.', 'treatment: voelt je gegarandeerd'],
    ['Wij garanderen een snel herstel.', 'treatment: garanderen een snel herstel'],
    ['Ademen werkt altijd.', 'treatment: werkt altijd'],
    ['Dit programma behandelt je depressie.', 'treatment: Dit programma behandelt je depressie'],
    ['Een oefening met bewezen effect.', 'treatment: bewezen effect'],
    ['Hij wilde zelfmoord plegen.', 'suicide: zelfmoord plegen'],
    ['Ze pleegde vorig jaar zelfdoding.', 'suicide: pleegde vorig jaar zelfdoding'],
    ['Na een mislukte poging ging het beter.', 'suicide: mislukte poging'],
    ['Een golf van zelfdodingen.', 'suicide: golf van zelfdodingen'],
    ['Hij stapte uit het leven omdat hij niet slaagde.', 'suicide: stapte uit het leven omdat'],
    ['Voor haar was het de enige uitweg.', 'suicide: de enige uitweg'],
    ['Hij is van een brug gesprongen.', 'suicide: van een brug gesprongen'],
    ['Ze nam pillen om een einde te maken aan haar leven.', 'suicide: pillen'],
    ['De zelfdoding gebeurde aan het spoor.', 'suicide: zelfdoding gebeurde aan het spoor'],
    ['Er lag een afscheidsbrief.', 'suicide: afscheidsbrief'],
  ])('%s', (text, expected) => {
    expect(found(text, 'nl')).toContain(expected);
  });

  test.each([
    'Als je denkt: je hebt een depressie, praat dan met iemand.',
    'Dit betekent niet dat je een depressie hebt.',
    'Dit kan betekenen dat je een depressie hebt.',
    'Denk je dat je een depressie hebt, praat dan met je arts.',
    'Als je een angststoornis hebt, kan hulp verschil maken.',
    'Je hebt vragen over depressie.',
    'Je hebt een vriend met een verslaving.',
    'Je hebt minder kans op een depressie.',
    'Een gesprek is gegarandeerd anoniem.',
    'We garanderen niet dat je beter slaapt.',
    'Niets werkt voor iedereen.',
    'Een wonde kan genezen.',
    'Heb je een depressie? Praat met je huisarts.',
    'Deze test stelt geen diagnose.',
    'Alleen een arts of psycholoog stelt een diagnose.',
    'Je huisarts zegt of je een depressie hebt.',
    'Dit programma geneest niets en belooft niets.',
    'Bel de Zelfmoordlijn op 1813.',
    'Gedachten aan zelfdoding gaan voorbij.',
    'Hij overleed door zelfdoding, en er was nooit één reden.',
    'Het kan voelen als de enige uitweg.',
    'Je mag ophangen wanneer je wilt.',
    'Geef je pillen aan iemand die je vertrouwt als je aan zelfdoding denkt.',
    'De trein naar Gent vertrekt om acht uur.',
    'Een mislukte taart is ook een taart.',
    'Er komt een golf van verdriet.',
    'We pleegden overleg.',
  ])('but not in “%s”', (text) => {
    expect(found(text, 'nl')).toEqual([]);
  });
});

describe('in English, words deserve a second look', () => {
  test.each([
    ['You have a depression.', 'diagnosis: You have a depression'],
    ['You are clinically depressed.', 'diagnosis: You are clinically depressed'],
    ['This test gives you a diagnosis.', 'diagnosis: gives you a diagnosis'],
    ['You have an anxiety disorder.', 'diagnosis: You have an anxiety disorder'],
    ['You’ve got social anxiety.', 'diagnosis: You’ve got social anxiety'],
    ['This means that you have a depression.', 'diagnosis: you have a depression'],
    ['Your score says you have a panic disorder.', 'diagnosis: score says you have a panic disorder'],
    ['It cures anxiety.', 'treatment: cures'],
    ['It is guaranteed to cure you.', 'treatment: guaranteed to cure'],
    ['We guarantee that you will feel better.', 'treatment: guarantee that you will feel better'],
    ['This exercise can cure depression.', 'treatment: can cure'],
    ['A method proven to work.', 'treatment: proven to work'],
    ['This programme treats depression.', 'treatment: This programme treats depression'],
    ['An exercise with proven results.', 'treatment: proven results'],
    ['He committed suicide.', 'suicide: committed suicide'],
    ['After a failed suicide attempt she got help.', 'suicide: failed suicide attempt'],
    ['There was a wave of student suicides.', 'suicide: wave of student suicides'],
    ['She took her own life because of her exams.', 'suicide: took her own life because'],
    ['It was the only way out.', 'suicide: the only way out'],
    ['He hanged himself.', 'suicide: hanged himself'],
    ['He jumped off a bridge.', 'suicide: jumped off a bridge'],
    ['She took an overdose to end her life.', 'suicide: overdose'],
    ['The suicide happened on the railway.', 'suicide: suicide happened on the railway'],
    ['He left a suicide note.', 'suicide: suicide note'],
  ])('%s', (text, expected) => {
    expect(found(text, 'en')).toContain(expected);
  });

  test.each([
    'If you have depression, talk to somebody.',
    'If you think you have a depression, talk to your doctor.',
    'Perhaps you feel that you have a disorder.',
    'You have questions about depression.',
    'You have a friend with an eating disorder.',
    'You have a lower risk of depression.',
    'Some of you have an anxiety disorder.',
    'A score can never tell that you have a depression.',
    'Your call is guaranteed to stay anonymous.',
    'We cannot guarantee that you will feel better.',
    'Nothing works for everyone.',
    'There is no cure for grief.',
    'Do you have epilepsy or bipolar disorder?',
    'This does not mean that you have a disorder.',
    'Your doctor can tell whether you have a depression.',
    'This test makes no diagnosis.',
    'Only a psychologist makes a diagnosis.',
    'Nothing here cures anything, and it need not.',
    'Thoughts of suicide can pass.',
    'It can feel like the only way out.',
    'Hand your pills over to somebody you trust when you think of suicide.',
    'You may hang up whenever you want.',
    'After a failed login, try again.',
    'A wave of sadness comes.',
    'They committed to the plan.',
    'She died by suicide, and there was never one reason.',
  ])('but not in “%s”', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });
});

test('the words come with their sentence, why, and what to write instead, in both languages of the admin', () => {
  const [flagged] = flaggedWords('Iets anders. Hij pleegde **zelfmoord** daarna.', true, 'nl');
  expect(flagged?.sentence).toBe('Hij pleegde zelfmoord daarna.');
  expect(flagged?.why.nl).toContain('zelfdoding');
  expect(flagged?.why.en).toContain('die by suicide');
});

test('no text makes it slow', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(
      fc.constantFrom('je hebt ', 'zelfdoding ', 'a ', 'pleegde ', 'you have ', 'suicide '),
      fc.constantFrom('nl', 'en'),
      (piece, locale) => {
        expect(flaggedWords(piece.repeat(20_000), true, locale).length).toBeLessThan(2_000);
      },
    ),
    { numRuns: 24 },
  );
});
