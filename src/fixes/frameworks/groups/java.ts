import type { Framework } from '../framework.ts';
import { quarkus } from '../quarkus.ts';
import { springAnnotation } from '../spring-annotation.ts';
import { springFilter } from '../spring-filter.ts';
import { springMvc } from '../spring-mvc.ts';
import { springSecurity } from '../spring-security.ts';
import { tomcat } from '../tomcat.ts';

export const JAVA: readonly Framework[] = [springSecurity, springFilter, springMvc, springAnnotation, quarkus, tomcat];
