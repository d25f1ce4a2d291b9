/** Forms as data and the parsing of answers by them. A form is versioned: its content never changes under its id. */
@NullMarked
package org.mutuality.journal.form;

import org.jspecify.annotations.NullMarked;
