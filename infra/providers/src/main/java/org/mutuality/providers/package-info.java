/** Those who pay families for us, played: each is a process with a book of its own and faults on request. */
@NullMarked
package org.mutuality.providers;

import org.jspecify.annotations.NullMarked;
