/**
 * What families earn by attending meetings: one stipend per family and meeting, and per month never more than the terms' cap
 * leaves beside the journal.
 */
@NullMarked
package org.mutuality.payment.meetingstipend;

import org.jspecify.annotations.NullMarked;
