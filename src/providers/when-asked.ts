import type { Send } from '#providers/provider.ts';
import type { ProviderList } from '#providers/provider-list.ts';
import { once } from '#runtime/once.ts';
