package org.schoolbilling.spi.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Puts the form of a type, where it has one, in the place of Jackson's deserializer. */
final class FormDeserializers extends ValueDeserializerModifier implements KeyDeserializers {

    private static final long serialVersionUID = 1L;

    private final transient ValueForms forms;

    FormDeserializers(ValueForms forms) {
        this.forms = forms;
    }

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
        ValueForm<?> form = forms.find(type.getBeanClass());
        return form == null ? deserializer : new OfValues<>(type.getType(), form);
    }

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription.Supplier same,
            ValueDeserializer<?> deserializer) {
        ValueForm<?> form = forms.find(type.getRawClass());
        return form == null ? deserializer : new OfValues<>(type, form);
    }

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier same) {
        ValueForm<?> form = forms.find(type.getRawClass());
        return form == null ? null : new OfKeys(form);
    }

    /** Reads values. */
    private static final class OfValues<T> extends StdDeserializer<T> {

        private final ValueForm<T> form;

        OfValues(JavaType type, ValueForm<T> form) {
            super(type);
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            try {
                T value = form.read(parser);
                if (handledType().isInstance(value)) {
                    return value;
                }
                throw new IllegalArgumentException(
                        value + " is no " + handledType().getSimpleName());
            } catch (IllegalArgumentException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            }
        }
    }

    /** Reads keys of maps. */
    private static final class OfKeys extends KeyDeserializer {

        private final ValueForm<?> form;

        OfKeys(ValueForm<?> form) {
            this.form = form;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return form.fromKey(key);
            } catch (IllegalArgumentException e) {
                throw DatabindException.from(context, e.getMessage(), e);
            }
        }
    }
}
