import { describe, expect, test } from 'vitest';
import type { ModuleBlock } from '../content/programme-module/module-block.ts';
import { moduleProblems } from './module-problems.ts';
import { block, checkpoint, quiz, rating, soundModule, step, text } from './module.sample.ts';

const messages = (blocks: readonly ModuleBlock[]) => moduleProblems(blocks).map(({ message }) => message.en);
const added = (...blocks: readonly ModuleBlock[]) => [...soundModule(), ...blocks];
const recording = (mime: string) => ({
  url: '/uploads/a',
  mime,
  hash: 'a',
  ext: '',
  alternativeText: null,
  caption: null,
  width: null,
  height: null,
});

describe('a module can be published', () => {
  test('with five filled steps and the crisis contacts', () => {
    expect(moduleProblems(soundModule())).toEqual([]);
  });

  test('with a step for whoever gave an answer, and a rating that looks back on an earlier one', () => {
    const branch = step('branch', { showIf: { block: 'which', comparison: 'is', value: 'a' } });
    const later = step('later', { showIf: { block: 'before', comparison: 'at_least', value: '7' } });
    const blocks = added(
      checkpoint('which', ['a', 'b']),
      rating('before'),
      branch,
      text(),
      later,
      rating('after', 'before'),
    );
    expect(moduleProblems(blocks)).toEqual([]);
  });
});

describe('a module is refused', () => {
  test('when it does not begin with a step', () => {
    expect(moduleProblems([text(), ...soundModule()])[0]).toEqual({
      path: [0],
      message: {
        nl: 'Een module begint met een stap: zet het blok “Stap” bovenaan.',
        en: 'A module begins with a step: put the block "Step" at the top.',
      },
    });
  });

  test('with fewer than five steps, or more than eight', () => {
    expect(messages(soundModule().slice(2))).toEqual(['A module has five to eight steps; this one has 4.']);
    const nine = ['six', 'seven', 'eight', 'nine'].flatMap((key) => [step(key, { minutes: 1 }), text()]);
    expect(messages(added(...nine))).toEqual(['A module has five to eight steps; this one has 9.']);
  });

  test('when its steps take more than 15 minutes together', () => {
    const long = ['six', 'seven'].flatMap((key) => [step(key, { minutes: 3 }), text()]);
    expect(messages(added(...long))).toEqual([
      'A module takes at most 15 minutes; the steps of this one take 16. Shorten a step, or make two modules of it.',
    ]);
  });

  test('when a step is empty, at that step', () => {
    expect(moduleProblems(added(step('six')))).toMatchObject([
      { path: [11], message: { en: 'The step "Step six" is empty: put a block under it.' } },
    ]);
  });

  test('without the crisis contacts', () => {
    expect(messages(soundModule().slice(0, -1))).toEqual([
      'A module needs the block with the crisis contacts: add it where somebody may need it.',
    ]);
  });

  test('when two blocks have one key, also a step and an exercise', () => {
    expect(moduleProblems(added(rating('two')))).toMatchObject([
      { path: [11, 'key'], message: { en: 'Two blocks have the key "two"; give each its own.' } },
    ]);
  });

  test('when a step depends on something that is not there, that comes later, or that has no answer', () => {
    const depends = (on: string) => step('six', { showIf: { block: on, comparison: 'is', value: 'a' } });
    const sentence = (on: string) => `No checkpoint, quiz, check-in or rating above this step has the key "${on}".`;
    expect(messages(added(depends('nowhere'), text()))).toEqual([sentence('nowhere')]);
    expect(messages(added(depends('later'), checkpoint('later', ['a', 'b'])))).toEqual([sentence('later')]);
    expect(messages(added(depends('one'), text()))).toEqual([sentence('one')]);
  });

  test('when a step depends on an answer that cannot be given', () => {
    const depends = step('six', { showIf: { block: 'which', comparison: 'is', value: 'c' } });
    expect(messages(added(checkpoint('which', ['a', 'b']), depends, text()))).toEqual([
      '"c" is no answer to "which"; choose one of "a" and "b".',
    ]);
  });

  test('when a step compares words as if they were numbers', () => {
    const depends = step('six', { showIf: { block: 'which', comparison: 'at_least', value: 'a' } });
    expect(messages(added(checkpoint('which', ['a', 'b']), depends, text()))).toEqual([
      'At least and at most compare numbers; use "is" or "is not" here.',
    ]);
  });

  test('when a rating looks back on one that is not above it', () => {
    expect(messages(added(rating('after', 'before')))).toEqual(['No rating above this one has the key "before".']);
  });

  test('when a question has no right answer, or only one to choose from', () => {
    expect(messages(added(quiz('q', [false, false])))).toEqual([
      'No answer of this question is right; switch it on at one of them.',
    ]);
    expect(messages(added(quiz('q', [true])))).toEqual(['Add at least two to choose from.']);
  });

  test('when options of one block share a key', () => {
    expect(messages(added(checkpoint('which', ['a', 'a'])))).toEqual([
      'The key "a" stands here twice; give each its own.',
    ]);
  });

  test('when an exercise asks nothing', () => {
    expect(messages(added(block('exercise.diary', { key: 'diary', title: 'Diary', prompts: [] })))).toEqual([
      'Add at least one question.',
    ]);
  });

  test('when the captions of a video are not captions', () => {
    const video = block('module.video', {
      title: 'Breathing',
      video: recording('video/webm'),
      captions: recording('text/plain'),
      transcript: 'Breathe out.',
    });
    expect(messages(added(video))).toEqual(['Here belongs a WebVTT file (.vtt); this file is "text/plain".']);
  });
});

describe('a block is refused by its shape', () => {
  test('when an answer of a question has no feedback', () => {
    const bare = { key: 'q', title: 'What?', answers: [{ key: 'a', label: 'A', isRight: true, feedback: '' }] };
    expect(() => block('exercise.quiz', bare)).toThrow(/feedback/);
  });

  test('when a recording has no transcript, and a video no captions', () => {
    expect(() => block('module.audio', { title: 'Rain', audio: recording('audio/mpeg') })).toThrow(/transcript/);
    const silent = { title: 'Rain', video: recording('video/mp4'), transcript: 'Rain.' };
    expect(() => block('module.video', silent)).toThrow(/captions/);
  });

  test('when an image has no alternative text', () => {
    expect(() => block('block.image', { image: recording('image/png') })).toThrow(/no alternative text/);
  });
});
