import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { KoaMiddleware } from '../hardening/koa-context.ts';
import { isAskedWrongly, questionProblem } from '../hardening/question-problem.ts';
import { plainPath } from '../hardening/who-knocks.ts';

/** A question to the Content API that cannot be answered is the mistake of who asks, not a failure of the server; and no answer repeats what the database said. */
export default (_config: unknown, _: { readonly strapi: Core.Strapi }): KoaMiddleware =>
  async (context, next) => {
    if (!plainPath(context.path).startsWith('/api/')) return next();
    const problem = questionProblem(context.query);
    if (problem !== undefined) throw new errors.ValidationError(problem);
    try {
      return await next();
    } catch (error) {
      if (!isAskedWrongly(error)) throw error;
      throw new errors.ValidationError(
        'This cannot be answered: a parameter names a field or a value that there is not.',
      );
    }
  };
