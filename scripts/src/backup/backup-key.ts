import { readFile } from 'node:fs/promises';

import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

import { OperatorError } from '../command-line/operator-error.ts';

/** Shorter passphrases can be guessed by whoever has the file. */
export const SHORTEST_PASSPHRASE = 16;

/** What locks a backup: a passphrase, or the public key of whoever may open it, so that the server itself cannot. */
export type BackupLock = { readonly passphrase: string } | { readonly recipient: string };

/** What opens it: the passphrase, or the file with the secret key. */
export type BackupKey = { readonly passphrase: string } | { readonly identity: string };

/**
 * The lock that an operator chose, by option or by environment variable.
 * @throws OperatorError when there is none, or when it is too weak.
 */
export function readLock(
  recipient: string | undefined,
  { BACKUP_PASSPHRASE, BACKUP_RECIPIENT }: NodeJS.ProcessEnv,
): BackupLock {
  const key = recipient ?? (BACKUP_RECIPIENT || undefined);
  if (key !== undefined) {
    if (!/^age1[a-z0-9]{50,}$/.test(key))
      throw new OperatorError(
        'The recipient must be a public key that begins with age1; "npm run backup -- --new-key FILE" makes a pair of keys.',
      );
    return { recipient: key };
  }
  return { passphrase: checkedPassphrase(BACKUP_PASSPHRASE) };
}

/**
 * The key that an operator gave.
 * @param identityFile file with the secret key
 * @throws OperatorError when there is none.
 */
export async function readKey(
  identityFile: string | undefined,
  { BACKUP_PASSPHRASE }: NodeJS.ProcessEnv,
): Promise<BackupKey> {
  if (identityFile === undefined) return { passphrase: checkedPassphrase(BACKUP_PASSPHRASE) };
  const text = await readFile(identityFile, 'utf8').catch(() => {
    throw new OperatorError(`The key file ${identityFile} cannot be read; check its name and its rights.`);
  });
  const identity = text.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (identity === undefined)
    throw new OperatorError(
      `The file ${identityFile} holds no secret key; give the one that "npm run backup -- --new-key" made.`,
    );
  return { identity: identity.trim() };
}

function checkedPassphrase(passphrase: string | undefined): string {
  if (passphrase === undefined || passphrase === '')
    throw new OperatorError(
      `A backup holds drafts and secrets, so it is always encrypted: set BACKUP_PASSPHRASE to at least ${SHORTEST_PASSPHRASE} characters, or give --recipient a public key.`,
    );
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new OperatorError(
      `BACKUP_PASSPHRASE has ${passphrase.length} characters, and whoever finds the file could guess it; take at least ${SHORTEST_PASSPHRASE}.`,
    );
  return passphrase;
}

/** A new pair of keys: the text of the file to keep in a safe place, and the public key. */
export async function newKeyPair(): Promise<{ readonly secret: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return {
    secret: `# The secret key for backups of MoodSpace. Keep it away from the server.\n# public key: ${recipient}\n${identity}\n`,
    recipient,
  };
}

export function encrypter(lock: BackupLock): Encrypter {
  const locking = new Encrypter();
  if ('passphrase' in lock) locking.setPassphrase(lock.passphrase);
  else locking.addRecipient(lock.recipient);
  return locking;
}

export function decrypter(key: BackupKey): Decrypter {
  const opening = new Decrypter();
  if ('passphrase' in key) opening.addPassphrase(key.passphrase);
  else opening.addIdentity(key.identity);
  return opening;
}
