/** Handling of complaints: access, REST resources, queries and encryption. */
@NullMarked
package org.mutuality.payment.complaint.handling;

import org.jspecify.annotations.NullMarked;
