import { isRiskAnswer } from '@moodspace/shared/scoring';
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { Translate } from '../../i18n/create-translator.ts';
import { RiskSignpost } from './CrisisContacts.tsx';
import type { SelfTestKey } from './self-test-texts.ts';
import { answerChoices, itemText, type SelfTestProps, type TestItem } from './test-definition.ts';

interface Props extends Pick<SelfTestProps, 'test' | 'contacts' | 'links'> {
  readonly t: Translate<SelfTestKey>;
  readonly item: TestItem;
  /** Its place in the list, when all questions stand on one page. */
  readonly number?: number;
  /** The code of the chosen answer. */
  readonly chosen: string | undefined;
  /** The focus goes to this question when the screen changes. */
  readonly isCurrent: boolean;
  readonly showsNumberKeys: boolean;
  readonly onAnswer: (code: string) => void;
  /** The visitor is done with this question: a tap or click on an answer, or Enter or the space bar. Never an arrow key. */
  readonly onConfirm?: (code: string) => void;
  /** Takes the answer away, where the question itself offers that. */
  readonly onClear?: () => void;
}

/** A tap within this time of the arrival of a question, in milliseconds, was meant for the one before: a double tap. */
const DOUBLE_TAP = 250;

/** One question with its answers: a group of native radio buttons. */
export function Question({
  test,
  contacts,
  links,
  t,
  item,
  number,
  chosen,
  isCurrent,
  showsNumberKeys,
  onAnswer,
  onConfirm,
  onClear,
}: Props) {
  const id = useId();
  const { text, help } = itemText(test, item.key);
  const arrivedAt = useRef(0);
  const isArrowKey = useRef(false);
  const isDoubleTap = useRef(false);
  const isRisk = chosen !== undefined && isRiskAnswer(item, chosen);
  const mayBeRisk = item.riskAnswers.length > 0;
  const signpost = useRef<HTMLDivElement>(null);

  useEffect(() => {
    arrivedAt.current = performance.now();
  }, []);
  useEffect(() => {
    if (isRisk) signpost.current?.scrollIntoView({ block: 'nearest' });
  }, [isRisk]);

  const confirm = (code: string, isPointer: boolean) => {
    // A sign of suicidality: whoever chose it sees the contacts first, and goes on when ready.
    if (isRiskAnswer(item, code) && (isPointer || code !== chosen)) onAnswer(code);
    else onConfirm?.(code);
  };
  const click = (event: MouseEvent, code: string) => {
    const isPointer = isByPointer(event);
    isDoubleTap.current = onConfirm !== undefined && isPointer && event.timeStamp - arrivedAt.current < DOUBLE_TAP;
    if (isDoubleTap.current) event.preventDefault();
    else if (onConfirm && (isPointer || !isArrowKey.current)) confirm(code, isPointer);
  };
  const press = (event: KeyboardEvent, code: string) => {
    isArrowKey.current = event.key.startsWith('Arrow');
    if (event.key !== 'Enter') return;
    event.preventDefault();
    confirm(code, false);
  };

  return (
    <fieldset className="self-test-question" aria-describedby={help === null ? undefined : `${id}-help`}>
      <legend tabIndex={-1} data-focus={isCurrent || undefined} lang={test.lang}>
        {number !== undefined && <span className="self-test-number">{number}. </span>}
        {text}
      </legend>
      {help !== null && (
        <p className="self-test-item-help" id={`${id}-help`} lang={test.lang}>
          {help}
        </p>
      )}
      <div className="self-test-answers" lang={test.lang}>
        {answerChoices(test, item).map(({ code, label }, place) => (
          <label key={code} className="self-test-answer">
            <input
              type="radio"
              name={id}
              value={code}
              checked={code === chosen}
              onChange={() => {
                // The click comes first, and says whether it was meant.
                if (!isDoubleTap.current) onAnswer(code);
              }}
              onClick={(event) => {
                click(event, code);
              }}
              onKeyDown={(event) => {
                press(event, code);
              }}
              onKeyUp={() => {
                isArrowKey.current = false;
              }}
            />
            <span>{label}</span>
            {showsNumberKeys && place < 9 && <kbd aria-hidden="true">{place + 1}</kbd>}
          </label>
        ))}
      </div>
      {onClear && (
        <button
          className="self-test-link"
          type="button"
          hidden={chosen === undefined}
          onClick={(event) => {
            event.currentTarget.closest('fieldset')?.querySelector('legend')?.focus();
            onClear();
          }}
        >
          {t('selfTest.clear')}
        </button>
      )}
      {mayBeRisk && (
        <div role="status" ref={signpost}>
          {isRisk && <RiskSignpost {...{ t, contacts, links }} />}
        </div>
      )}
    </fieldset>
  );
}

/** A click that a key causes has no pointer. Older browsers count the clicks of a mouse only. */
const isByPointer = ({ nativeEvent }: MouseEvent): boolean =>
  (nativeEvent instanceof PointerEvent && nativeEvent.pointerType !== '') || nativeEvent.detail > 0;
