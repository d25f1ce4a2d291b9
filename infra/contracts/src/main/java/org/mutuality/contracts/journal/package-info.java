/** What journal-service tells: months that families wrote, and corrected. */
@NullMarked
package org.mutuality.contracts.journal;

import org.jspecify.annotations.NullMarked;
