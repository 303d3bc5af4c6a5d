// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/opcodes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace graft::pickle {

namespace {

using Entry = std::pair<Op, std::string_view>;
constexpr std::array names{
    Entry{Op::Mark, "MARK"},
    Entry{Op::Stop, "STOP"},
    Entry{Op::Pop, "POP"},
    Entry{Op::PopMark, "POP_MARK"},
    Entry{Op::Dup, "DUP"},
    Entry{Op::Float, "FLOAT"},
    Entry{Op::Int, "INT"},
    Entry{Op::BinInt, "BININT"},
    Entry{Op::BinInt1, "BININT1"},
    Entry{Op::Long, "LONG"},
    Entry{Op::BinInt2, "BININT2"},
    Entry{Op::None, "NONE"},
    Entry{Op::PersId, "PERSID"},
    Entry{Op::BinPersId, "BINPERSID"},
    Entry{Op::Reduce, "REDUCE"},
    Entry{Op::String, "STRING"},
    Entry{Op::BinString, "BINSTRING"},
    Entry{Op::ShortBinString, "SHORT_BINSTRING"},
    Entry{Op::Unicode, "UNICODE"},
    Entry{Op::BinUnicode, "BINUNICODE"},
    Entry{Op::Append, "APPEND"},
    Entry{Op::Build, "BUILD"},
    Entry{Op::Global, "GLOBAL"},
    Entry{Op::Dict, "DICT"},
    Entry{Op::EmptyDict, "EMPTY_DICT"},
    Entry{Op::Appends, "APPENDS"},
    Entry{Op::Get, "GET"},
    Entry{Op::BinGet, "BINGET"},
    Entry{Op::Inst, "INST"},
    Entry{Op::LongBinGet, "LONG_BINGET"},
    Entry{Op::List, "LIST"},
    Entry{Op::EmptyList, "EMPTY_LIST"},
    Entry{Op::Obj, "OBJ"},
    Entry{Op::Put, "PUT"},
    Entry{Op::BinPut, "BINPUT"},
    Entry{Op::LongBinPut, "LONG_BINPUT"},
    Entry{Op::SetItem, "SETITEM"},
    Entry{Op::Tuple, "TUPLE"},
    Entry{Op::EmptyTuple, "EMPTY_TUPLE"},
    Entry{Op::SetItems, "SETITEMS"},
    Entry{Op::BinFloat, "BINFLOAT"},
    Entry{Op::Proto, "PROTO"},
    Entry{Op::NewObj, "NEWOBJ"},
    Entry{Op::Ext1, "EXT1"},
    Entry{Op::Ext2, "EXT2"},
    Entry{Op::Ext4, "EXT4"},
    Entry{Op::Tuple1, "TUPLE1"},
    Entry{Op::Tuple2, "TUPLE2"},
    Entry{Op::Tuple3, "TUPLE3"},
    Entry{Op::NewTrue, "NEWTRUE"},
    Entry{Op::NewFalse, "NEWFALSE"},
    Entry{Op::Long1, "LONG1"},
    Entry{Op::Long4, "LONG4"},
    Entry{Op::BinBytes, "BINBYTES"},
    Entry{Op::ShortBinBytes, "SHORT_BINBYTES"},
    Entry{Op::ShortBinUnicode, "SHORT_BINUNICODE"},
    Entry{Op::BinUnicode8, "BINUNICODE8"},
    Entry{Op::BinBytes8, "BINBYTES8"},
    Entry{Op::EmptySet, "EMPTY_SET"},
    Entry{Op::AddItems, "ADDITEMS"},
    Entry{Op::FrozenSet, "FROZENSET"},
    Entry{Op::NewObjEx, "NEWOBJ_EX"},
    Entry{Op::StackGlobal, "STACK_GLOBAL"},
    Entry{Op::Memoize, "MEMOIZE"},
    Entry{Op::Frame, "FRAME"},
    Entry{Op::ByteArray8, "BYTEARRAY8"},
    Entry{Op::NextBuffer, "NEXT_BUFFER"},
    Entry{Op::ReadonlyBuffer, "READONLY_BUFFER"},
};

} // namespace

std::string_view nameOf(Op op)
{
    const auto found = std::ranges::find(names, op, &Entry::first);
    return found == names.end() ? std::string_view{} : found->second;
}

} // namespace graft::pickle
