package org.mutuality.platform.http.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
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
import org.mutuality.contracts.Money;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ValidationErrors;

/** Finds the reader of a type, and builds it once. */
final class ValueReaderRegistry {

    private final ObjectMapper mapper;
    private final Map<JavaType, ValueReader> readers = new ConcurrentHashMap<>();

    /** Readers of the type being built, including those it contains. */
    private final Map<JavaType, ValueReader> building = new HashMap<>();

    private boolean inProgress;

    ValueReaderRegistry(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ValueReader of(Type type) {
        return of(mapper.constructType(type));
    }

    private ValueReader of(JavaType type) {
        @Nullable ValueReader reader = readers.get(type);
        return reader == null ? build(type) : reader;
    }

    // Other threads get a reader only when it is complete: a service's first requests may arrive concurrently.
    private synchronized ValueReader build(JavaType type) {
        @Nullable ValueReader unfinished = building.get(type);
        if (unfinished != null) {
            return unfinished;
        }
        boolean outermost = !inProgress;
        inProgress = true;
        try {
            // A record's reader is registered before its fields are built, which may contain the same type.
            ValueReader reader = create(type);
            building.put(type, reader);
            if (outermost) {
                readers.putAll(building);
            }
            return reader;
        } finally {
            if (outermost) {
                building.clear();
                inProgress = false;
            }
        }
    }

    private ValueReader create(JavaType type) {
        Class<?> raw = type.getRawClass();
        @Nullable TextFormat text = TextFormats.findFormat(raw);
        if (text != null) {
            return new ScalarReaders.TextReader(text);
        }
        @Nullable ValueReader scalar = ScalarReaders.KNOWN.get(raw);
        return scalar != null ? scalar : createComposite(type, raw);
    }

    private ValueReader createComposite(JavaType type, Class<?> raw) {
        if (raw == Optional.class) {
            return new ContainerReaders.OptionalReader(of(type.containedTypeOrUnknown(0)));
        }
        if (raw == List.class) {
            return new ContainerReaders.ListReader(of(type.getContentType()));
        }
        if (raw == Set.class) {
            return new ContainerReaders.SetReader(new ContainerReaders.ListReader(of(type.getContentType())));
        }
        if (raw == JsonNode.class) {
            return TreeReader.TREE;
        }
        if (raw.isEnum()) {
            return new ScalarReaders.TextReader(constants(raw));
        }
        return raw == Map.class
                ? map(type)
                : Optional.<ValueReader>ofNullable(recordReader(type))
                        .orElseGet(() -> new JacksonFallbackReader(type, mapper));
    }

    private ValueReader map(JavaType type) {
        Class<?> raw = type.getKeyType().getRawClass();
        @Nullable TextFormat key = raw.isEnum() ? constants(raw) : TextFormats.findFormat(raw);
        return key == null
                ? new JacksonFallbackReader(type, mapper)
                : new ContainerReaders.MapReader(key, of(type.getContentType()));
    }

    // Jackson's conversion respects @JsonProperty and @JsonValue.
    private TextFormat constants(Class<?> type) {
        return TextFormats.constants(type, one -> String.valueOf(mapper.convertValue(one, String.class)));
    }

    private @Nullable ValueReader recordReader(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw.isRecord() && raw.getRecordComponents().length == 1 && hasValue(raw)) {
            return new WrapperReader(
                    of(raw.getRecordComponents()[0].getGenericType()), Creators.handle(Creators.canonical(raw)));
        }
        @Nullable Executable factory = factory(raw);
        if (factory == null) {
            return null;
        }
        Parameter[] parameters = factory.getParameters();
        ValueReader[] fields = new ValueReader[parameters.length];
        ValueReader recordReader = new RecordReader(
                Arrays.stream(parameters).map(ValueReaderRegistry::name).toList(),
                fields,
                Creators.handle(factory),
                raw == Money.class ? Message.of("validation.money-amount") : null);
        building.put(type, recordReader);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = field(
                    parameters[i],
                    mapper.getTypeFactory()
                            .resolveMemberType(parameters[i].getParameterizedType(), type.getBindings()));
        }
        return recordReader;
    }

    private ValueReader field(Parameter parameter, JavaType type) {
        ValueReader reader = of(type);
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? new ContainerReaders.NullableReader(reader)
                : reader;
    }

    private static String name(Parameter parameter) {
        @Nullable JsonProperty named = parameter.getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? parameter.getName() : named.value();
    }

    private static @Nullable Executable factory(Class<?> raw) {
        if (Stream.of(JsonTypeInfo.class, JsonDeserialize.class).anyMatch(raw::isAnnotationPresent) || hasValue(raw)) {
            return null;
        }
        List<Executable> creators = Creators.annotated(raw, JsonCreator.class);
        if (creators.isEmpty()) {
            return raw.isRecord() ? Creators.canonical(raw) : null;
        }
        Executable creator = creators.getFirst();
        return creators.size() == 1 && isByName(raw, creator) ? creator : null;
    }

    private static boolean isByName(Class<?> raw, Executable creator) {
        boolean canonical = raw.isRecord() && creator.equals(Creators.canonical(raw));
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

    /** Reads a record that wraps a single value and is written as it, such as a typed id. */
    record WrapperReader(ValueReader value, MethodHandle make) implements ValueReader {

        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors errors) throws IOException {
            int before = errors.count();
            @Nullable Object read = value.read(json, errors);
            return errors.count() == before
                    ? Creators.create(make, null, new @Nullable Object[] {read}, json, errors)
                    : null;
        }
    }
}
