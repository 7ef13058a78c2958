import type { ContentTypeName } from '@moodspace/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import type { ReviewAnswer } from '../src/review/review-answers.ts';
import { inviteAccount, registerAdministrator, type AdminClient } from './admin-client.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

let cms: RunningStrapi;
let administrator: AdminClient;
/** Everybody but the administrator, who is alone at first. */
let chief: AdminClient;
let secondChief: AdminClient;
let reviewer: AdminClient;
let author: AdminClient;

beforeAll(async () => {
  cms = await startStrapi();
  administrator = await registerAdministrator(cms);
});
afterAll(() => cms.stop());

const address = (type: ContentTypeName, documentId = '') =>
  `/content-manager/collection-types/${contentUid(type)}${documentId && `/${documentId}`}`;
const DUTCH = '?locale=nl';

const theme = (key: string, values: object = {}) => ({
  key,
  title: `Thema ${key}`,
  slug: key,
  summary: 'In één zin.',
  body: 'Slapen lukt niet altijd.',
  sensitivity: 'ordinary',
  order: 1,
  review: { author: 'Redactie', evidence: 'experience', sources: [] },
  ...values,
});

async function written(who: AdminClient, values: object, type: ContentTypeName = 'theme'): Promise<string> {
  const { status, data, message } = await who.send('POST', address(type) + DUTCH, values);
  expect([status, message]).toEqual([201, '']);
  return (data as { documentId: string }).documentId;
}

const save = (who: AdminClient, documentId: string, values: object, type: ContentTypeName = 'theme') =>
  who.send('PUT', address(type, documentId) + DUTCH, values);

/** Presses Publish in the form, which saves what stands in it as well. */
const publish = (who: AdminClient, documentId: string, values: object = {}, type: ContentTypeName = 'theme') =>
  who.send('POST', `${address(type, documentId)}/actions/publish${DUTCH}`, values);

const asked = (path: string, documentId: string, type: ContentTypeName) =>
  `/reviews/${type}/${documentId}${path}${DUTCH}`;

async function panel(who: AdminClient, documentId: string, type: ContentTypeName = 'theme'): Promise<ReviewAnswer> {
  const { status, data } = await who.send<ReviewAnswer>('GET', asked('', documentId, type));
  expect(status).toBe(200);
  return data;
}

const reviewed = async (who: AdminClient, documentId: string, type: ContentTypeName = 'theme') =>
  who.send('POST', asked('', documentId, type), { print: (await panel(who, documentId, type)).print });

const excepted = async (who: AdminClient, documentId: string, reason: string, type: ContentTypeName = 'theme') =>
  who.send('POST', asked('/exception', documentId, type), {
    reason,
    print: (await panel(who, documentId, type)).print,
  });

const english = { 'accept-language': 'en' };
const dutch = { 'accept-language': 'nl-BE,nl' };

describe('the first administrator, alone at home', () => {
  test('publishes, also what is grave, and the record says that nobody else has read it', async () => {
    for (const sensitivity of ['ordinary', 'crisis']) {
      const id = await written(administrator, theme(`alone-${sensitivity}`, { sensitivity }));
      expect((await panel(administrator, id)).state).toBe('alone');
      expect(await publish(administrator, id)).toMatchObject({ status: 200 });
      const { state, records } = await panel(administrator, id);
      expect(state).toBe('unchanged');
      expect(records).toMatchObject([{ kind: 'alone', accountName: 'Bea Beheer', isOfThisText: true }]);
    }
  });

  test('is held to the days and sources of a review all the same', async () => {
    const review = { author: 'Redactie', evidence: 'guideline', reviewedOn: '2926-11-22', sources: [] };
    const id = await written(administrator, theme('dates', { review }));
    const refused = await publish(administrator, id);
    expect(refused.status).toBe(400);
    expect(refused.message).toContain('The day of the review, 2926-11-22, is still to come.');
    expect(refused.message).toContain('name at least one source');
  });
});

describe('with colleagues', () => {
  beforeAll(async () => {
    chief = await inviteAccount(cms, administrator, 'moodspace-editor-in-chief', 'chief');
    secondChief = await inviteAccount(cms, administrator, 'moodspace-editor-in-chief', 'other');
    reviewer = await inviteAccount(cms, administrator, 'moodspace-reviewer');
    author = await inviteAccount(cms, administrator, 'moodspace-author');
  });

  test('a new text is refused until somebody else has read it, in the language of the editor', async () => {
    const id = await written(chief, theme('new'));
    expect(await panel(chief, id)).toMatchObject({
      state: 'needed',
      writer: 'chief Tester',
      isOwnText: true,
      mayReview: false,
    });
    const inEnglish = await chief.send('POST', `${address('theme', id)}/actions/publish${DUTCH}`, {}, english);
    expect([inEnglish.status, inEnglish.message]).toEqual([
      400,
      'This entry cannot be published yet in Dutch. Author and review: Nobody else has read this text. Ask a colleague to read it and to press “Reviewed” in the panel “Second reader”, or say there why it can do without.',
    ]);
    const inDutch = await chief.send('POST', `${address('theme', id)}/actions/publish${DUTCH}`, {}, dutch);
    expect(inDutch.message).toBe(
      'Dit kan nog niet gepubliceerd worden in het Nederlands. Auteur en nazicht: Niemand anders heeft deze tekst nagelezen. Vraag een collega om hem te lezen en in het paneel “Tweede lezer” op “Nagelezen” te drukken, of zeg daar waarom het zonder kan.',
    );
    expect((await reviewed(reviewer, id)).data).toMatchObject({ state: 'reviewed' });
    expect(await publish(chief, id)).toMatchObject({ status: 200, message: '' });
  });

  test('an account is answered in the language of its profile, whatever its browser prefers', async () => {
    const id = await written(secondChief, theme('language', { title: '' }));
    await secondChief.send('PUT', '/admin/users/me', { preferedLanguage: 'nl' });
    const refused = await secondChief.send('POST', `${address('theme', id)}/actions/publish${DUTCH}`, {}, english);
    expect(refused.message).toBe(
      'Dit kan nog niet gepubliceerd worden in het Nederlands. Titel: Dit is leeg; vul het in.',
    );
    await secondChief.send('PUT', '/admin/users/me', { preferedLanguage: 'en' });
  });

  test('pressing “Reviewed” signs the draft for visitors with the day and the day of the next one, and not with the name of a person', async () => {
    const id = await written(chief, theme('signed'));
    await reviewed(reviewer, id);
    const draft = (await cms.strapi
      .documents(contentUid('theme'))
      .findOne({ documentId: id, locale: 'nl', populate: ['review'] } as never)) as unknown as {
      review: { reviewer: string; reviewedOn: string; nextReview: string };
    };
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });
    expect(draft.review).toMatchObject({ reviewer: 'Redactie MoodSpace', reviewedOn: today });
    expect(draft.review.nextReview > today).toBe(true);
  });

  test('nobody reviews a text of their own', async () => {
    const id = await written(chief, theme('own'));
    const refused = await reviewed(chief, id);
    expect([refused.status, refused.message]).toEqual([400, 'You wrote this text last. Ask a colleague to read it.']);
    expect((await reviewed(secondChief, id)).status).toBe(200);
  });

  test('an author cannot say that a text was reviewed, nor make an exception', async () => {
    const id = await written(chief, theme('rights'));
    expect(await reviewed(author, id)).toMatchObject({
      status: 403,
      message: expect.stringContaining('Your role may not'),
    });
    expect(await excepted(author, id, 'Omdat het kan, vind ik.')).toMatchObject({ status: 403 });
    expect(await excepted(reviewer, id, 'Omdat het kan, vind ik.')).toMatchObject({ status: 403 });
  });

  test('a text that was changed after the review must be read again, and one that was put back needs not', async () => {
    const id = await written(author, theme('changed'));
    await reviewed(reviewer, id);
    await save(author, id, { summary: 'Een andere zin.' });
    expect(await publish(chief, id)).toMatchObject({ status: 400 });
    await save(author, id, { summary: 'In één zin.' });
    expect(await publish(chief, id)).toMatchObject({ status: 200 });
  });

  test('who publishes a text with a change of their own in the form has written it', async () => {
    const id = await written(author, theme('last-minute'));
    await reviewed(reviewer, id);
    const refused = await publish(chief, id, { summary: 'Op het laatst veranderd.' });
    expect(refused.message).toContain('Nobody else has read this text');
    expect((await panel(chief, id)).state).toBe('reviewed');
  });

  test('saving without a change makes nobody the writer', async () => {
    const id = await written(author, theme('unchanged'));
    await save(chief, id, { summary: 'In één zin.' });
    expect(await panel(chief, id)).toMatchObject({ writer: 'moodspace-author Tester', isOwnText: false });
  });

  test('who read another text than the one that is there now is told so', async () => {
    const id = await written(author, theme('meanwhile'));
    const { print } = await panel(reviewer, id);
    await save(author, id, { summary: 'Intussen anders.' });
    const refused = await reviewer.send('POST', asked('', id, 'theme'), { print });
    expect([refused.status, refused.message]).toEqual([
      400,
      'This text has changed meanwhile. Open it again and read what it says now.',
    ]);
  });

  test('a small correction goes live with a reason that stays on record', async () => {
    const id = await written(chief, theme('correction'));
    expect(await excepted(chief, id, 'kort')).toMatchObject({
      status: 400,
      message: 'Say why, in 10 to 500 characters.',
    });
    expect((await excepted(chief, id, 'Alleen een tikfout verbeterd.')).data).toMatchObject({ state: 'exception' });
    expect(await publish(chief, id)).toMatchObject({ status: 200 });
    expect((await panel(chief, id)).records).toMatchObject([
      { kind: 'exception', reason: 'Alleen een tikfout verbeterd.', accountName: 'chief Tester' },
    ]);
  });

  test('what is about suicide or self-harm has no exception, not even one that was made before it was marked so', async () => {
    const id = await written(chief, theme('grave', { sensitivity: 'crisis' }));
    expect(await excepted(chief, id, 'Alleen een tikfout verbeterd.')).toMatchObject({
      status: 400,
      message: expect.stringContaining('there is no exception'),
    });
    expect((await publish(chief, id)).message).toContain('ask a colleague to read it');
    await reviewed(secondChief, id);
    expect(await publish(chief, id)).toMatchObject({ status: 200 });
  });

  test('what visitors see already is published again without anybody reading it', async () => {
    const id = await written(chief, theme('again'));
    await reviewed(reviewer, id);
    await publish(chief, id);
    expect(await publish(chief, id)).toMatchObject({ status: 200 });
  });

  test('facts of the social map need no second reader: their check is another one', async () => {
    const id = await written(chief, { key: 'house', name: 'Huis', factSource: 'Bron', accessibility: {} }, 'location');
    expect((await panel(chief, id, 'location')).state).toBe('not_asked');
    expect(await publish(chief, id, {}, 'location')).toMatchObject({ status: 200, message: '' });
  });

  test('the seed and imports publish without an account', async () => {
    const { documentId } = await cms.strapi
      .documents(contentUid('theme'))
      .create({ locale: 'nl', data: theme('seeded') } as never);
    await cms.strapi.documents(contentUid('theme')).publish({ documentId, locale: 'nl' });
    expect(await panel(chief, documentId)).toMatchObject({ state: 'unchanged', writer: null, records: [] });
  });

  describe('a crisis contact', () => {
    const contact = (key: string) => ({
      key,
      name: 'Lijn',
      summary: 'Bel als het niet meer gaat.',
      situation: 'danger_to_life',
      spokenLanguages: { nl: true },
      phone: '1813',
      openAlways: true,
      firstContact: 'Iemand luistert.',
      openingSentence: 'Het gaat niet goed.',
      order: 1,
      checkedOn: '2026-01-01',
      checkedBy: 'Redactie',
      nextCheck: '2999-01-01',
      factSource: 'https://www.example.org',
    });

    test('goes live for the first time only in every language, or with a reason why not', async () => {
      const id = await written(chief, contact('line'), 'crisis-contact');
      await reviewed(reviewer, id, 'crisis-contact');
      expect((await panel(chief, id, 'crisis-contact')).missingLanguages).toEqual(['en']);
      const refused = await publish(chief, id, {}, 'crisis-contact');
      expect(refused.message).toContain('Everybody must be able to read this, and it is not there yet in English.');
      const why = { reason: 'De vertaling komt morgen, het nummer is nu nodig.' };
      expect(await chief.send('POST', asked('/languages', id, 'crisis-contact'), why)).toMatchObject({ status: 200 });
      expect(await publish(chief, id, {}, 'crisis-contact')).toMatchObject({ status: 200, message: '' });
    });

    test('keeps the check of its facts apart: “checked today” needs no second reader, another number does', async () => {
      const id = await written(chief, contact('other-line'), 'crisis-contact');
      await reviewed(reviewer, id, 'crisis-contact');
      await chief.send('POST', asked('/languages', id, 'crisis-contact'), { reason: 'Alleen voor deze test nodig.' });
      await publish(chief, id, {}, 'crisis-contact');
      expect((await chief.send('POST', `/checks/crisis-contact/${id}`)).data).toMatchObject({ outcome: 'live' });
      const refused = await publish(chief, id, { phone: '106' }, 'crisis-contact');
      expect(refused.message).toContain('Nobody else has read this text');
    });
  });
});
