import type { Framework } from '../framework.ts';
import { laravel } from '../laravel.ts';
import { php } from '../php.ts';
import { symfony } from '../symfony.ts';

export const PHP: readonly Framework[] = [laravel, symfony, php];
