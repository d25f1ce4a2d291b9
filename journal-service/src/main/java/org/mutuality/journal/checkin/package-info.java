/** When liaisons were in touch with families, and by which channel; never what was talked about. */
@NullMarked
package org.mutuality.journal.checkin;

import org.jspecify.annotations.NullMarked;
