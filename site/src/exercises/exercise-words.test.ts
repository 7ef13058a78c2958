import { expect, test } from 'vitest';
import { pick } from '../i18n/translator.ts';
import { EXERCISE_KEYS, exerciseWords } from './exercise-words.ts';

test('an exercise says its sentences as the page would, whatever somebody writes into them', () => {
  const { say } = exerciseWords(pick('en', EXERCISE_KEYS['exercise.if-then-plan']));
  expect(say('exercise.ifThen.sentence', { situation: '$& {{action}}', action: "don't" })).toBe(
    "If $& {{action}}, then I don't.",
  );
});
