import { aspnet } from '../aspnet.ts';
import type { Framework } from '../framework.ts';

export const DOTNET: readonly Framework[] = [aspnet];
