/** Forms for ODK Collect, KoboCollect and similar clients: the form list, and each form as an XForm. */
@NullMarked
package org.mutuality.journal.odk.xform;

import org.jspecify.annotations.NullMarked;
