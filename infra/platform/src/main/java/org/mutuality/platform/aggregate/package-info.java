/** What aggregates of several capabilities have in common. Values only: no beans, no stored types. */
@NullMarked
package org.mutuality.platform.aggregate;

import org.jspecify.annotations.NullMarked;
