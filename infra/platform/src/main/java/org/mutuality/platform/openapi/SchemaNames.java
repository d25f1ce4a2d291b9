package org.mutuality.platform.openapi;

import io.smallrye.openapi.runtime.scanner.CustomSchemaRegistry;
import io.smallrye.openapi.runtime.scanner.SchemaRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Java type of each schema of the document, and a name for it: the simple name of the class, preceded by that
 * of its enclosing class when two classes share a simple name. SmallRye would append numbers.
 */
public final class SchemaNames implements CustomSchemaRegistry {

    /** Beginning of references to schemas. */
    static final String ROOT = "#/components/schemas/";

    // SmallRye creates this object and passes its registry only here; the filter runs right after, on the same thread.
    private static final ThreadLocal<SchemaRegistry> REGISTRY = new ThreadLocal<>();

    @Override
    public void registerCustomSchemas(SchemaRegistry registry) {
        REGISTRY.set(registry);
    }

    /** Types by SmallRye's names of their schemas. */
    static Map<String, Type> types(IndexView index) {
        @Nullable SchemaRegistry registry = REGISTRY.get();
        Map<String, Type> types = new TreeMap<>();
        if (registry == null) {
            return types;
        }
        REGISTRY.remove();
        for (Type type : allTypes(index)) {
            if (registry.hasRef(type, Map.of())) {
                @Nullable Schema reference = registry.lookupRef(type, Map.of());
                Optional.ofNullable(reference)
                        .map(Schema::getRef)
                        .ifPresent(ref -> types.put(ref.substring(ROOT.length()), type));
            }
        }
        return types;
    }

    /** New names by SmallRye's names, for those that change. */
    static Map<String, String> renames(Map<String, Type> types) {
        Map<String, List<Type>> bySimpleName = types.values().stream()
                .filter(type -> type.kind() == Type.Kind.CLASS)
                .collect(Collectors.groupingBy(SchemaNames::simpleName));
        Map<String, String> renames = new HashMap<>();
        types.forEach((generated, type) -> {
            String name = nameOf(type, bySimpleName);
            // A name from @Schema(name) is not derived from the class and remains.
            if (!name.equals(generated) && generated.matches(defaultName(type) + "\\d*")) {
                renames.put(generated, name);
            }
        });
        return renames;
    }

    private static String nameOf(Type type, Map<String, List<Type>> bySimpleName) {
        if (type instanceof ParameterizedType generic) {
            return simpleName(type)
                    + generic.arguments().stream()
                            .map(argument -> nameOf(argument, bySimpleName))
                            .collect(Collectors.joining());
        }
        String simple = simpleName(type);
        return bySimpleName.getOrDefault(simple, List.of()).size() > 1 ? withOuter(type) : simple;
    }

    private static String defaultName(Type type) {
        return type instanceof ParameterizedType generic
                ? simpleName(type)
                        + generic.arguments().stream()
                                .map(SchemaNames::defaultName)
                                .collect(Collectors.joining())
                : simpleName(type);
    }

    private static String simpleName(Type type) {
        String local = type.name().withoutPackagePrefix();
        return local.substring(local.lastIndexOf('$') + 1);
    }

    private static String withOuter(Type type) {
        return type.name().withoutPackagePrefix().replace("$", "");
    }

    private static Set<Type> allTypes(IndexView index) {
        Set<Type> found = new HashSet<>();
        for (ClassInfo info : index.getKnownClasses()) {
            found.add(Type.create(info.name(), Type.Kind.CLASS));
            info.fields().forEach(field -> addGenerics(field.type(), found));
            info.methods().forEach(method -> {
                addGenerics(method.returnType(), found);
                method.parameterTypes().forEach(type -> addGenerics(type, found));
            });
        }
        return found;
    }

    private static void addGenerics(Type type, Set<Type> found) {
        if (type instanceof ParameterizedType generic) {
            found.add(generic);
            generic.arguments().forEach(argument -> addGenerics(argument, found));
        }
    }
}
