/** ODK Collect, KoboCollect and their like: the list of forms, each as an XForm, and what was filled in. */
@NullMarked
package org.mutuality.journal.odk.xform;

import org.jspecify.annotations.NullMarked;
