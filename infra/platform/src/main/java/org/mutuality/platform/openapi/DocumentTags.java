package org.mutuality.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Tags: one for each concept, named by {@code @Tag} of a resource or package, else by the package. */
final class DocumentTags {

    private static final DotName TAG = DotName.createSimple("org.eclipse.microprofile.openapi.annotations.tags.Tag");

    private final IndexView index;
    private final Map<String, String> texts = new TreeMap<>();

    DocumentTags(IndexView index) {
        this.index = index;
    }

    void tag(Operation operation, ClassInfo resource) {
        if (operation.getTags() != null && !operation.getTags().isEmpty()) {
            return;
        }
        @Nullable AnnotationInstance given = resource.declaredAnnotation(TAG);
        String packageName = resource.name().packagePrefix();
        // org.mutuality.payment.complaint.handling is about complaints.
        String concept = Arrays.stream(packageName.split("\\.")).limit(4).collect(Collectors.joining("."));
        String tag = concept.substring(concept.lastIndexOf('.') + 1);
        String text = texts.getOrDefault(tag, "");
        if (given == null) {
            given = ofPackage(packageName);
        }
        if (given == null) {
            given = ofPackage(concept);
        }
        if (given != null) {
            tag = value(given, "name", tag);
            text = value(given, "description", text);
        }
        operation.setTags(List.of(tag));
        texts.merge(tag, text, (before, now) -> now.isEmpty() ? before : now);
    }

    private @Nullable AnnotationInstance ofPackage(String name) {
        @Nullable ClassInfo packageInfo = index.getClassByName(name + ".package-info");
        return packageInfo == null ? null : packageInfo.declaredAnnotation(TAG);
    }

    private static String value(AnnotationInstance annotation, String name, String otherwise) {
        @Nullable AnnotationValue value = annotation.value(name);
        return value == null ? otherwise : value.asString();
    }

    void addTo(OpenAPI document) {
        texts.forEach((name, text) -> {
            List<Tag> known = document.getTags() == null ? List.of() : document.getTags();
            if (known.stream().noneMatch(one -> name.equals(one.getName()))) {
                Tag tag = OASFactory.createTag().name(name);
                document.addTag(text.isEmpty() ? tag : tag.description(text));
            }
        });
    }
}
