import type { Core } from '@strapi/strapi';

/** Who works in the admin, and what they may. */
export interface AdminState {
  readonly user: {
    readonly id: number;
    readonly firstname?: string | null;
    readonly lastname?: string | null;
    /** The language of the admin that they chose in their profile. */
    readonly preferedLanguage?: string | null;
  };
  readonly userAbility: { can(action: string, subject: string, field?: string): boolean };
}

/** Who asks for what is being done; undefined when no person in the admin does, such as at an import or over the Content API. */
export function adminState(strapi: Core.Strapi): AdminState | undefined {
  const state = strapi.requestContext.get()?.state as Partial<AdminState> | undefined;
  return state?.userAbility && state.user ? (state as AdminState) : undefined;
}
