import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { PublisherStatus } from '@moodspace/shared/publishing';
import type { StatusAnswer } from '../../publishing/publishing-answers.ts';
import { useWords } from '../use-words.ts';
import { ContactNote } from './ContactNote.tsx';
import { RefusalText } from './RefusalText.tsx';
import { StateDot, type StateTone } from './StateDot.tsx';
import { useFollowed } from './use-followed.ts';
import { useSecondsWords } from './use-seconds-words.ts';

const isUnderWay = ({ status }: StatusAnswer): boolean =>
  status?.state === 'publishing' || status?.state === 'starting';

/** On the home page of the admin: what visitors see, and what publishing is doing. */
export default function LiveWidget() {
  const { answer, failure } = useFollowed<StatusAnswer>('/publishing/status', isUnderWay);
  if (failure !== undefined) return <Widget.Error />;
  if (!answer) return <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} height="100%">
      <Box role="status">
        {answer.status && <State status={answer.status} />}
        <ContactNote contact={answer.contact} />
      </Box>
      {answer.status && <About status={answer.status} />}
    </Flex>
  );
}

function State({ status }: { readonly status: PublisherStatus }) {
  const t = useWords();
  const words = useSecondsWords();
  const { state, step, release, refusal, isCmsReachable } = status;
  const tone: StateTone = state === 'refused' ? 'refused' : state === 'idle' ? (release ? 'live' : 'none') : 'underWay';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} alignItems="center">
        <StateDot tone={tone} />
        <Typography variant="beta" tag="p">
          {headline(status)}
        </Typography>
      </Flex>
      {refusal && <RefusalText refusal={refusal} />}
      {!isCmsReachable && (
        <Typography variant="omega" textColor="danger600" tag="p">
          {t('publishing.cmsAway')}
        </Typography>
      )}
      {isCmsReachable && state === 'idle' && release && (
        <Typography variant="omega" textColor="neutral600" tag="p">
          {t('publishing.allLive')}
        </Typography>
      )}
      {state !== 'idle' && release && (
        <Typography variant="omega" textColor="neutral600" tag="p">
          {t('publishing.seen', { moment: words(release.since) })}
        </Typography>
      )}
    </Flex>
  );

  function headline({ state: now }: PublisherStatus): string {
    if (now === 'starting') return t('publishing.starting');
    if (now === 'publishing') return t(`publishing.${step ?? 'waiting'}`);
    if (refusal) return t('publishing.refusedAt', { moment: words(refusal.at) });
    return release ? t('publishing.live', { moment: words(release.since) }) : t('publishing.noRelease');
  }
}

/** What stands still under the state: the last comparison and the way to the site. */
function About({ status: { siteUrl, release, compared } }: { readonly status: PublisherStatus }) {
  const t = useWords();
  const words = useSecondsWords();
  return (
    <>
      {compared && (
        <Typography variant="pi" textColor={compared.different === 0 ? 'neutral600' : 'danger600'} tag="p">
          {t(compared.different === 0 ? 'publishing.same' : 'publishing.different', {
            moment: words(compared.at),
            count: compared.different,
          })}
        </Typography>
      )}
      {release && (
        <Box>
          <Link href={siteUrl} isExternal>
            {t('publishing.site')}
          </Link>
        </Box>
      )}
    </>
  );
}
