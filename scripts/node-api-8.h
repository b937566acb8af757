/*
 * Makes better-sqlite3 13 build for Node-API 8, so that it loads in Node 20 and in the fallback Electron 25.
 * The compiler is told to include this file first (see better-sqlite3.ts); the package itself is not changed.
 *
 * The package asks for Node-API 10 for one reason: since version 10 a reference may hold any value, and it keeps
 * references to strings. Before, a reference could hold only objects, functions and symbols. So a value of any
 * other kind is put in a box here, an object that bears a tag no script can forge, and comes out of it again
 * when the reference is read.
 */
#ifndef NUTGRAF_NODE_API_8_H
#define NUTGRAF_NODE_API_8_H

#undef NAPI_VERSION
#define NAPI_VERSION 8
#include <node_api.h>

static const napi_type_tag nutgraf_box_tag = {0x6e75746772616600ULL, 0x626f782d76616c75ULL};

static inline bool nutgraf_may_be_referenced(napi_valuetype type) {
  return type == napi_object || type == napi_function || type == napi_external || type == napi_symbol;
}

static inline napi_status nutgraf_box(napi_env env, napi_value value, napi_value* box) {
  napi_status status = napi_create_object(env, box);
  if (status == napi_ok) status = napi_type_tag_object(env, *box, &nutgraf_box_tag);
  if (status == napi_ok) status = napi_set_element(env, *box, 0, value);
  return status;
}

static inline napi_status nutgraf_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_value held = value;
  napi_status status = napi_typeof(env, value, &type);
  if (status == napi_ok && !nutgraf_may_be_referenced(type)) status = nutgraf_box(env, value, &held);
  return status == napi_ok ? napi_create_reference(env, held, count, result) : status;
}

static inline napi_status nutgraf_unbox(napi_env env, napi_value held, napi_value* value) {
  bool is_box = false;
  napi_status status = napi_check_object_type_tag(env, held, &nutgraf_box_tag, &is_box);
  if (status != napi_ok || !is_box) return status;
  return napi_get_element(env, held, 0, value);
}

/* A box cannot be opened while an exception is on its way, but a reference can be read: it is laid aside meanwhile. */
static inline napi_status nutgraf_unbox_in_peace(napi_env env, napi_value held, napi_value* value) {
  bool pending = false;
  napi_value exception = nullptr;
  napi_status status = napi_is_exception_pending(env, &pending);
  if (status == napi_ok && pending) status = napi_get_and_clear_last_exception(env, &exception);
  if (status == napi_ok) status = nutgraf_unbox(env, held, value);
  if (pending && exception != nullptr) napi_throw(env, exception);
  return status;
}

static inline napi_status nutgraf_get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_valuetype type;
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr) return status;
  status = napi_typeof(env, *result, &type);
  return status == napi_ok && type == napi_object ? nutgraf_unbox_in_peace(env, *result, result) : status;
}

#define napi_create_reference nutgraf_create_reference
#define napi_get_reference_value nutgraf_get_reference_value

#endif
