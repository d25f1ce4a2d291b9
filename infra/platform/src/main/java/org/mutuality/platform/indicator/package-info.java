/**
 * Indicators of one family and month that the family's passbook and the trends both show. Defined once, so that both give the
 * same figure.
 */
@NullMarked
package org.mutuality.platform.indicator;

import org.jspecify.annotations.NullMarked;
