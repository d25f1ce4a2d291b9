/** XML from strangers, read within bounds, and XML written for them. */
@NullMarked
package org.mutuality.journal.odk.xml;

import org.jspecify.annotations.NullMarked;
