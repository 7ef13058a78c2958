import { useFetchClient, useQueryParams, type StrapiApp } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';

interface FormQuery {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
  readonly status?: string;
}

const frame = (): HTMLIFrameElement | null => document.querySelector('[data-testid="preview-iframe"]');

/**
 * Gives a preview another address when the time of the one it has is over: Strapi asks for it once, often long before the button is
 * pressed, and an address is good for a few minutes only. The page in the frame says that its time is over.
 */
const RenewPreview = (): null => {
  const { get } = useFetchClient();
  const { slug = '', id } = useParams();
  const [{ query }] = useQueryParams<FormQuery>();
  const locale = query.plugins?.i18n?.locale;
  const { status } = query;

  useEffect(() => {
    const renew = async (): Promise<void> => {
      const { data } = await get<{ readonly data?: { readonly url?: string } }>(
        `/content-manager/preview/url/${slug}`,
        {
          params: { documentId: id, locale, status },
        },
      );
      const target = frame();
      if (target && data.data?.url !== undefined) target.src = data.data.url;
    };
    const listen = ({ data, source }: MessageEvent<unknown>): void => {
      const isEnded =
        typeof data === 'object' && data !== null && 'type' in data && data.type === 'moodspacePreviewEnded';
      // Without an answer the page in the frame says what the editor can do.
      if (isEnded && source === frame()?.contentWindow) renew().catch(() => undefined);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [get, slug, id, locale, status]);

  return null;
};

/** Lets previews last as long as an editor works.  */
export function addPreviewTools(app: StrapiApp): void {
  app
    .getPlugin('content-manager')
    .injectComponent('preview', 'actions', { name: 'renew-preview', Component: RenewPreview });
}
