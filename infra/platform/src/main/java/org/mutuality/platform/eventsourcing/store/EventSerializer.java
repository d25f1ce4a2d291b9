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

/** Serializes events and snapshots as JSON under the names and revisions of {@link StoredTypeRegistry}. */
final class EventSerializer extends JacksonSerializer {
    private final StoredTypeRegistry storedTypes;

    EventSerializer(StoredTypeRegistry storedTypes) {
        super(JacksonSerializer.builder().objectMapper(mapper()));
        this.storedTypes = storedTypes;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return type == null
                ? super.typeForClass(type)
                : storedTypes.stored((Class<?>) type).orElseGet(() -> super.typeForClass(type));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return storedTypes.type(type.getName()).orElseGet(() -> frameworkType(type));
    }

    // Only Axon's own types (MetaData) are loaded by class name; an unknown name must never load a class.
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
