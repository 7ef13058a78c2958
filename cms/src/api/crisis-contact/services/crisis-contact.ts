import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::crisis-contact.crisis-contact');
