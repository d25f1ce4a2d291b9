package org.mutuality.platform.eventsourcing.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.mutuality.platform.PooledJsonFactory;

/** JSON in the event store, under {@link StoredTypeRegistry}; name and revision are those of {@code StoredAs}. */
final class EventSerializer extends JacksonSerializer {
    private final StoredTypeRegistry names;

    EventSerializer(StoredTypeRegistry names) {
        super(JacksonSerializer.builder().objectMapper(mapper()));
        this.names = names;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return type == null
                ? super.typeForClass(type)
                : names.stored((Class<?>) type).orElseGet(() -> super.typeForClass(type));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return names.type(type.getName()).orElseGet(() -> frameworkType(type));
    }

    // Only Axon's own types (MetaData) go by class name; a stranger's name must never load a class.
    private Class<?> frameworkType(SerializedType type) {
        return type.getName().startsWith("org.axonframework.") || type.equals(SerializedType.emptyType())
                ? super.classForType(type)
                : UnknownSerializedType.class;
    }

    static ObjectMapper mapper() {
        return JsonMapper.builder(PooledJsonFactory.shared())
                .addModules(new Jdk8Module(), new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .serializationInclusion(JsonInclude.Include.NON_ABSENT)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .build();
    }
}
