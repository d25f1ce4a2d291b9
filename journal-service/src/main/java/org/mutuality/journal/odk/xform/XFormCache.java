package org.mutuality.journal.odk.xform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.definition.FormId;

/** XForms rendered so far: forms never change, and every phone requests the same few. */
@Singleton
class XFormCache {
    private static final int MOST_REMEMBERED = 100;

    private final Cache<FormId, XForm> xforms =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    XForm of(Form form) {
        return Objects.requireNonNull(xforms.get(form.formId(), id -> XForm.of(form)));
    }
}
