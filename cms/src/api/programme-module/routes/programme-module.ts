import { factories } from '@strapi/strapi';

/** Reading only: editors write in the admin, nobody writes over REST. */
export default factories.createCoreRouter('api::programme-module.programme-module', { only: ['find', 'findOne'] });
