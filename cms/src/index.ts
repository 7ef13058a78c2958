import type { Core } from '@strapi/strapi';
import { ensureEditorViews } from './bootstrap/ensure-editor-views.ts';
import { ensureLocales } from './bootstrap/ensure-locales.ts';
import { ensureReadToken } from './bootstrap/ensure-read-token.ts';
import { lockWhileServing } from './database/in-use-lock.ts';
import { addLanguage } from './document-middlewares/add-language.ts';
import { allOrNothing } from './document-middlewares/all-or-nothing.ts';
import { keepBlockKeys } from './document-middlewares/keep-block-keys.ts';
import { keepKey } from './document-middlewares/keep-key.ts';
import { keepLinkedPages } from './document-middlewares/keep-linked-pages.ts';
import { keepNeededPlaces } from './document-middlewares/keep-needed-places.ts';
import { keepNeededProgrammes } from './document-middlewares/keep-needed-programmes.ts';
import { keepVersion } from './document-middlewares/keep-version.ts';
import { publishAfterProgramme } from './document-middlewares/publish-after-programme.ts';
import { publishInEveryLanguage } from './document-middlewares/publish-in-every-language.ts';
import { publishOnlyChecked } from './document-middlewares/publish-only-checked.ts';
import { publishOnlyKnownModules } from './document-middlewares/publish-only-known-modules.ts';
import { publishOnlyReviewed } from './document-middlewares/publish-only-reviewed.ts';
import { publishOnlyValid } from './document-middlewares/publish-only-valid.ts';
import { publishSameStructure } from './document-middlewares/publish-same-structure.ts';
import { shareLinks } from './document-middlewares/share-links.ts';
import { shareValues } from './document-middlewares/share-values.ts';
import { readEnvironment } from './env.ts';
import { addFreshnessRoutes } from './freshness/admin-routes.ts';
import { addHistoryRoutes } from './history/admin-routes.ts';
import { refuseLogChanges } from './history/append-only.ts';
import { rememberLogBegan } from './history/check-log.ts';
import { addLogModels } from './history/log-models.ts';
import { recordPublications } from './history/record-publications.ts';
import { addInstrumentRoutes } from './instruments/admin-routes.ts';
import { keepMediaInStore } from './media/keep-media-in-store.ts';
import { keepUsedFiles } from './media/keep-used-files.ts';
import { addPublishingRoutes } from './publishing/admin-routes.ts';
import { publisherTold, tellPublisher } from './publishing/tell-publisher.ts';
import { addReviewRoutes } from './review/admin-routes.ts';
import { rememberWriters } from './review/remember-writers.ts';
import { addReviewModel } from './review/review-model.ts';
import { ensureRoles } from './roles/ensure-roles.ts';
import { onlyNewLanguages } from './roles/only-new-languages.ts';
import { refuseOlderVersion } from './document-middlewares/refuse-older-version.ts';
import { sendNoMail } from './hardening/send-no-mail.ts';
import { trustOneProxy } from './hardening/trust-one-proxy.ts';
import { registerReviewPermission } from './roles/review-permission.ts';
import { addReadyRoute } from './operations/ready-route.ts';
import { carryServiceFacts } from './upgrades/carry-service-facts.ts';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    trustOneProxy(strapi);
    keepMediaInStore(strapi, readEnvironment(process.env).mediaStore);
    keepUsedFiles(strapi);
    strapi.documents.use(allOrNothing(strapi));
    strapi.documents.use(onlyNewLanguages(strapi));
    // Around everything else that saving does: all of it, or nothing.
    strapi.documents.use(refuseOlderVersion(strapi));
    strapi.documents.use(keepKey(strapi));
    strapi.documents.use(rememberWriters(strapi));
    strapi.documents.use(keepNeededPlaces(strapi));
    strapi.documents.use(keepNeededProgrammes(strapi));
    strapi.documents.use(addLanguage(strapi));
    strapi.documents.use(publishAfterProgramme(strapi));
    strapi.documents.use(publishOnlyValid(strapi));
    strapi.documents.use(publishOnlyChecked(strapi));
    strapi.documents.use(publishOnlyKnownModules(strapi));
    strapi.documents.use(keepLinkedPages(strapi));
    strapi.documents.use(publishInEveryLanguage(strapi));
    strapi.documents.use(publishOnlyReviewed(strapi));
    // A key that was renamed differs from the other languages, too; the reason comes first.
    strapi.documents.use(keepBlockKeys(strapi));
    strapi.documents.use(publishSameStructure(strapi));
    // Around whatever else changes what is live, so that it writes down how visitors find it in the end.
    strapi.documents.use(recordPublications(strapi));
    strapi.documents.use(keepVersion(strapi));
    strapi.documents.use(shareValues(strapi));
    strapi.documents.use(shareLinks(strapi));
    addInstrumentRoutes(strapi);
    addFreshnessRoutes(strapi);
    addPublishingRoutes(strapi, readEnvironment(process.env));
    addReadyRoute(strapi);
    addLogModels(strapi);
    addReviewModel(strapi);
    addReviewRoutes(strapi);
    addHistoryRoutes(strapi);
    await registerReviewPermission(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const environment = readEnvironment(process.env);
    sendNoMail(strapi);
    if (environment.publisher) tellPublisher(strapi, environment.publisher);
    if (environment.database.client === 'sqlite') lockWhileServing(strapi, environment.dataFolder);
    await refuseLogChanges(strapi);
    await rememberLogBegan(strapi);
    await carryServiceFacts(strapi);
    await ensureLocales(strapi);
    await ensureReadToken(strapi, environment.readToken, environment.formerReadToken);
    await ensureEditorViews(strapi);
    await ensureRoles(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await publisherTold(strapi);
  },
};
