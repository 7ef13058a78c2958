import { isDeepStrictEqual } from 'node:util';
import { strapiUid, type ContentTypeName } from '@moodspace/shared';
import type { Core, UID } from '@strapi/strapi';
import { componentViews, contentTypeViews, type EditorView } from '@moodspace/shared/editor';

/** What Strapi's content manager keeps of how editors see a content type or a component. */
interface ViewConfiguration {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly metadatas: Readonly<
    Record<
      string,
      { readonly edit: Readonly<Record<string, unknown>>; readonly list: Readonly<Record<string, unknown>> }
    >
  >;
  readonly layouts: {
    readonly list: readonly string[];
    readonly edit: readonly (readonly { name: string; size: number }[])[];
  };
}

/** What is used of the content manager's services, which it exports without types. */
interface ViewService {
  findConfiguration(model: { uid: string }): Promise<ViewConfiguration>;
  updateConfiguration(model: { uid: string }, configuration: ViewConfiguration): Promise<unknown>;
}

const FORM_WIDTH = 12;

/** Gives the forms and lists of the admin the names, help and order of `src/editor`. Changes made by hand in the admin are undone at the next start. */
export async function ensureEditorViews(strapi: Core.Strapi): Promise<void> {
  const contentManager = strapi.plugin('content-manager');
  for (const [name, view] of Object.entries(contentTypeViews)) {
    await ensureView(strapi, contentManager.service('content-types'), strapiUid(name as ContentTypeName), view);
  }
  for (const [uid, view] of Object.entries(componentViews)) {
    await ensureView(strapi, contentManager.service('components'), uid, view);
  }
}

async function ensureView(strapi: Core.Strapi, service: ViewService, uid: string, view: EditorView): Promise<void> {
  const current = await service.findConfiguration({ uid });
  const wanted = wantedConfiguration(strapi, uid, view, current);
  const { settings, metadatas, layouts } = current;
  if (isDeepStrictEqual({ settings, metadatas, layouts }, wanted)) return;
  await service.updateConfiguration({ uid }, wanted);
}

function wantedConfiguration(
  strapi: Core.Strapi,
  uid: string,
  view: EditorView,
  current: ViewConfiguration,
): ViewConfiguration {
  const { columns, mainField, sortBy } = view;
  return {
    settings: {
      ...current.settings,
      ...(mainField === undefined ? {} : { mainField }),
      ...(sortBy === undefined ? {} : { defaultSortBy: sortBy, defaultSortOrder: 'ASC' }),
      ...(columns === undefined ? {} : { pageSize: 50 }),
    },
    metadatas: Object.fromEntries(
      Object.entries(current.metadatas).map(([field, metadata]) => [
        field,
        wantedMetadata(strapi, uid, view, field, metadata),
      ]),
    ),
    layouts: {
      list: columns ?? current.layouts.list,
      edit: view.rows.map((row) => row.map((name) => ({ name, size: FORM_WIDTH / row.length }))),
    },
  };
}

function wantedMetadata(
  strapi: Core.Strapi,
  uid: string,
  view: EditorView,
  field: string,
  { edit, list }: ViewConfiguration['metadatas'][string],
) {
  const text = view.fields[field];
  if (!text) return { edit, list };
  return {
    edit: { ...edit, label: text.label.nl, description: text.help?.nl ?? '', ...linkedTitle(strapi, uid, field) },
    list: { ...list, label: text.label.nl },
  };
}

/** A linked entry is shown by the field by which people know it. */
function linkedTitle(strapi: Core.Strapi, uid: string, field: string): { mainField?: string } {
  const model = strapi.getModel(uid as UID.Schema);
  const attribute: { readonly type: string; readonly target?: string } | undefined = model.attributes[field];
  if (attribute?.type !== 'relation') return {};
  const target = Object.entries(contentTypeViews).find(
    ([name]) => strapiUid(name as ContentTypeName) === attribute.target,
  );
  return target?.[1].mainField === undefined ? {} : { mainField: target[1].mainField };
}
