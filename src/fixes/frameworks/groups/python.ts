import { django } from '../django.ts';
import { fastapi } from '../fastapi.ts';
import { fastapiWrapped } from '../fastapi-wrapped.ts';
import { flask } from '../flask.ts';
import type { Framework } from '../framework.ts';

export const PYTHON: readonly Framework[] = [fastapi, fastapiWrapped, flask, django];
