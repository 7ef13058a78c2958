import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { useWords } from '../use-words.ts';

interface ReasonFormProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly isDisabled: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** A button that asks for a reason before it does something. */
export function ReasonForm({ name, isOpen, isDisabled, onOpen, onClose, onReason }: ReasonFormProps) {
  const t = useWords();
  const [reason, setReason] = useState('');
  if (!isOpen)
    return (
      <Button fullWidth variant="tertiary" disabled={isDisabled} onClick={onOpen}>
        {name}
      </Button>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root hint={t('review.reasonHelp')} name="reason" required>
        <Field.Label>{t('review.reason')}</Field.Label>
        <Textarea
          value={reason}
          maxLength={500}
          onChange={({ target }: { readonly target: { readonly value: string } }) => {
            setReason(target.value);
          }}
        />
        <Field.Hint />
      </Field.Root>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Button
          disabled={isDisabled || reason.trim().length < 10}
          onClick={() => {
            onReason(reason);
          }}
        >
          {t('review.confirm')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('review.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
