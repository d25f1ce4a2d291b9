/**
 * Meeting stipends: one per family and meeting, and together with the journal never more a month than the cap of the
 * terms.
 */
@NullMarked
package org.mutuality.payment.meetingstipend;

import org.jspecify.annotations.NullMarked;
