package org.mutuality.platform.http.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the shape of a type, once. */
final class Shapes {

    private final ObjectMapper mapper;
    private final Map<JavaType, Shape> known = new ConcurrentHashMap<>();

    /** Of the outermost type that is being found now. */
    private final Map<JavaType, Shape> building = new HashMap<>();

    private boolean busy;

    Shapes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Shape of(Type type) {
        return of(mapper.constructType(type));
    }

    private Shape of(JavaType type) {
        @Nullable Shape shape = known.get(type);
        return shape == null ? remembered(type) : shape;
    }

    // Others see a shape only when all that it holds is there: the first two requests of a service come at once.
    private synchronized Shape remembered(JavaType type) {
        @Nullable Shape begun = building.get(type);
        if (begun != null) {
            return begun;
        }
        boolean outermost = !busy;
        busy = true;
        try {
            // An object's shape remembers itself before its fields, which may hold it again.
            Shape shape = found(type);
            building.put(type, shape);
            if (outermost) {
                known.putAll(building);
            }
            return shape;
        } finally {
            if (outermost) {
                building.clear();
                busy = false;
            }
        }
    }

    private Shape found(JavaType type) {
        Class<?> raw = type.getRawClass();
        @Nullable KeyShape text = Texts.known(raw);
        if (text != null) {
            return new Scalars.Text(text);
        }
        @Nullable Shape scalar = Scalars.KNOWN.get(raw);
        return scalar != null ? scalar : composed(type, raw);
    }

    private Shape composed(JavaType type, Class<?> raw) {
        if (raw == Optional.class) {
            return new Containers.OptionalShape(of(type.containedTypeOrUnknown(0)));
        }
        if (raw == List.class) {
            return new Containers.ListShape(of(type.getContentType()));
        }
        if (raw == Set.class) {
            return new Containers.SetShape(new Containers.ListShape(of(type.getContentType())));
        }
        if (raw == JsonNode.class) {
            return TreeShape.TREE;
        }
        if (raw.isEnum()) {
            return new Scalars.Text(constants(raw));
        }
        return raw == Map.class
                ? map(type)
                : Optional.<Shape>ofNullable(object(type)).orElseGet(() -> new MappedShape(type, mapper));
    }

    private Shape map(JavaType type) {
        Class<?> raw = type.getKeyType().getRawClass();
        @Nullable KeyShape key = raw.isEnum() ? constants(raw) : Texts.known(raw);
        return key == null ? new MappedShape(type, mapper) : new Containers.MapShape(key, of(type.getContentType()));
    }

    // Asking Jackson for the written name honours @JsonProperty and @JsonValue.
    private KeyShape constants(Class<?> type) {
        return Texts.constants(type, one -> String.valueOf(mapper.convertValue(one, String.class)));
    }

    private @Nullable Shape object(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw.isRecord() && raw.getRecordComponents().length == 1 && hasValue(raw)) {
            return new ValueShape(
                    of(raw.getRecordComponents()[0].getGenericType()), Factories.handle(Factories.canonical(raw)));
        }
        @Nullable Executable factory = factory(raw);
        if (factory == null) {
            return null;
        }
        Parameter[] parameters = factory.getParameters();
        Shape[] shapes = new Shape[parameters.length];
        Shape object = new ObjectShape(
                Arrays.stream(parameters).map(Shapes::name).toList(), shapes, Factories.handle(factory));
        building.put(type, object);
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = field(
                    parameters[i],
                    mapper.getTypeFactory()
                            .resolveMemberType(parameters[i].getParameterizedType(), type.getBindings()));
        }
        return object;
    }

    private Shape field(Parameter parameter, JavaType type) {
        Shape shape = of(type);
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? new Containers.NullableShape(shape)
                : shape;
    }

    private static String name(Parameter parameter) {
        @Nullable JsonProperty named = parameter.getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? parameter.getName() : named.value();
    }

    private static @Nullable Executable factory(Class<?> raw) {
        if (Stream.of(JsonTypeInfo.class, JsonDeserialize.class).anyMatch(raw::isAnnotationPresent) || hasValue(raw)) {
            return null;
        }
        List<Executable> creators = Factories.annotated(raw, JsonCreator.class);
        if (creators.isEmpty()) {
            return raw.isRecord() ? Factories.canonical(raw) : null;
        }
        Executable creator = creators.getFirst();
        return creators.size() == 1 && isByName(raw, creator) ? creator : null;
    }

    private static boolean isByName(Class<?> raw, Executable creator) {
        boolean canonical = raw.isRecord() && creator.equals(Factories.canonical(raw));
        return creator.getAnnotation(JsonCreator.class).mode() != JsonCreator.Mode.DELEGATING
                && (canonical
                        || Arrays.stream(creator.getParameters())
                                .allMatch(one -> one.isAnnotationPresent(JsonProperty.class)));
    }

    // Inherited ones count too: typed ids have theirs from an interface.
    private static boolean hasValue(Class<?> raw) {
        return Stream.<AnnotatedElement>concat(Arrays.stream(raw.getMethods()), Arrays.stream(raw.getDeclaredFields()))
                .anyMatch(member -> member.isAnnotationPresent(JsonValue.class));
    }
}
