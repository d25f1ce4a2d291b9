/** Stories across all services: the real processes, as their users, operators and bad days meet them. */
@NullMarked
package org.mutuality.launcher.story;

import org.jspecify.annotations.NullMarked;
