/** XML of ODK clients: reading it within limits, and writing it. */
@NullMarked
package org.mutuality.journal.odk.xml;

import org.jspecify.annotations.NullMarked;
