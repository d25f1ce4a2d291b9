/** What is measured: each indicator with its unit, its meaning and the answers that it is made of. */
@NullMarked
package org.mutuality.analytics.indicator;

import org.jspecify.annotations.NullMarked;
