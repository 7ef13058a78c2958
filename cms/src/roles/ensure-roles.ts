import { createHash } from 'node:crypto';
import { CONTENT_TYPE_NAMES } from '@moodspace/shared';
import type { Core, UID } from '@strapi/strapi';
import type { Attributes } from './content-rights.ts';
import { ADMINISTRATOR, inBothLanguages, ROLES, type Permission, type RoleDefinition } from './role-definitions.ts';

interface StoredRole {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
}

/** What is used of the role service of Strapi's admin, which it exports without types. */
interface RoleService {
  findOne(where: { code: string }): Promise<StoredRole | null>;
  create(role: { code: string; name: string; description: string }): Promise<StoredRole>;
  update(where: { id: number }, changes: { name: string; description: string }): Promise<unknown>;
  assignPermissions(roleId: number, permissions: readonly Permission[]): Promise<unknown>;
  getUsersCount(roleId: number): Promise<number>;
  deleteByIds(ids: readonly number[]): Promise<unknown>;
}

/** The roles with which Strapi fills an empty database, and their first names. Their editor may publish anything: nobody needs them here. */
const UNUSED_ROLES = ['strapi-editor', 'strapi-author'];
const STRAPIS_NAME_OF_THE_ADMINISTRATOR = 'Super Admin';

/**
 * Makes the roles of the platform, once.
 *
 * The rights of a role are written when the role is made, and again when this program brings other rights for it. In between an administrator may change them by
 * hand: at a restart of the same program nothing is touched, and what the program brings anew is said in the log. A role that was removed comes back.
 */
export async function ensureRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  await removeUnusedRoles(roles);
  await nameAdministrator(roles);
  for (const role of ROLES) await ensureRole(strapi, roles, role);
}

async function ensureRole(strapi: Core.Strapi, roles: RoleService, definition: RoleDefinition): Promise<void> {
  const { code } = definition;
  const permissions = definition.permissions(CONTENT_TYPE_NAMES, attributesOf(strapi));
  const print = createHash('sha256').update(JSON.stringify(permissions)).digest('hex');
  const given = strapi.store({ type: 'api', name: 'roles' });
  const stored = await roles.findOne({ code });
  const known = (await given.get({ key: code })) as string | null;
  if (stored !== null && known === print) return;
  const name = inBothLanguages(definition.name);
  const role = stored ?? (await roles.create({ code, name, description: inBothLanguages(definition.description) }));
  await strapi.db.transaction(async () => {
    await roles.assignPermissions(role.id, permissions);
    await given.set({ key: code, value: print });
  });
  if (stored !== null && known !== null)
    strapi.log.warn(
      `The rights of the role "${role.name}" are those of this version of MoodSpace now; rights that were changed by hand must be changed again.`,
    );
}

/** A role in which somebody works stays; and so does one that was given another name, because somebody means something by it. */
async function removeUnusedRoles(roles: RoleService): Promise<void> {
  for (const code of UNUSED_ROLES) {
    const role = await roles.findOne({ code });
    const isAsMade = role?.name === (code === 'strapi-editor' ? 'Editor' : 'Author');
    if (role && isAsMade && (await roles.getUsersCount(role.id)) === 0) await roles.deleteByIds([role.id]);
  }
}

async function nameAdministrator(roles: RoleService): Promise<void> {
  const role = await roles.findOne({ code: ADMINISTRATOR.code });
  if (role?.name !== STRAPIS_NAME_OF_THE_ADMINISTRATOR) return;
  await roles.update(
    { id: role.id },
    { name: inBothLanguages(ADMINISTRATOR.name), description: inBothLanguages(ADMINISTRATOR.description) },
  );
}

const attributesOf =
  (strapi: Core.Strapi) =>
  (uid: string): Attributes =>
    strapi.getModel(uid as UID.Schema).attributes;
