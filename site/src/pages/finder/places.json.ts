import { placeTable } from '@moodspace/shared/places';
import type { APIRoute } from 'astro';

/** The towns of Flanders and Brussels, with which the finder knows how far something is. */
export const GET: APIRoute = () => Response.json(placeTable());
