import type { Sentence } from '../content/sentence.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A rule that cannot be read, with a sentence for an editor. */
export class UnreadableRule extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

const MOST_SHOWN = 60;

/** A piece of the text as a sentence shows it: a long one is cut. */
export const shownPiece = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);

/** Goes through the tokens of one rule, from left to right. */
export class RuleReader {
  readonly #rule: string;
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #at = 0;

  constructor(rule: string) {
    this.#rule = rule;
    this.#tokens = tokensOf(rule);
    this.#end = { kind: 'end', text: '', start: rule.length, end: rule.length };
  }

  /** The token that comes after `ahead` others. Behind the last one it is the end, again and again. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? this.#end;
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Takes the next token when it is one of these signs or words (in small letters). */
  take(...texts: readonly string[]): boolean {
    if (!texts.includes(this.peek().text.toLowerCase()) || this.peek().kind === 'end') return false;
    this.#at += 1;
    return true;
  }

  /** What was written from a token up to the one that was read last. */
  writtenSince(first: Token): string {
    return shownPiece(this.#rule.slice(first.start, (this.#tokens[this.#at - 1] ?? this.#end).end));
  }

  /** The whole rule, as it was written. */
  get whole(): string {
    return shownPiece(this.#rule);
  }

  /** What was written from the next token to the end of the rule. */
  get rest(): string {
    return shownPiece(this.#rule.slice(this.peek().start));
  }
}
