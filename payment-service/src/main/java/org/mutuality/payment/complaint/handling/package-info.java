/** REST resources, access rules and read models of complaints. */
@NullMarked
package org.mutuality.payment.complaint.handling;

import org.jspecify.annotations.NullMarked;
