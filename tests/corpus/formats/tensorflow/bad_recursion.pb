

xPlaceholder*
dtype0
'
callPartitionedCallx*
fR
f0º'
z

f0
x
y%
c0PartitionedCallx*
fR
f1/
c1PartitionedCallc0:output:0*
fR
f1"
yc1:output:0
z

f1
x
y%
c0PartitionedCallx*
fR
f2/
c1PartitionedCallc0:output:0*
fR
f2"
yc1:output:0
z

f2
x
y%
c0PartitionedCallx*
fR
f3/
c1PartitionedCallc0:output:0*
fR
f3"
yc1:output:0
z

f3
x
y%
c0PartitionedCallx*
fR
f4/
c1PartitionedCallc0:output:0*
fR
f4"
yc1:output:0
z

f4
x
y%
c0PartitionedCallx*
fR
f5/
c1PartitionedCallc0:output:0*
fR
f5"
yc1:output:0
z

f5
x
y%
c0PartitionedCallx*
fR
f6/
c1PartitionedCallc0:output:0*
fR
f6"
yc1:output:0
z

f6
x
y%
c0PartitionedCallx*
fR
f7/
c1PartitionedCallc0:output:0*
fR
f7"
yc1:output:0
z

f7
x
y%
c0PartitionedCallx*
fR
f8/
c1PartitionedCallc0:output:0*
fR
f8"
yc1:output:0
z

f8
x
y%
c0PartitionedCallx*
fR
f9/
c1PartitionedCallc0:output:0*
fR
f9"
yc1:output:0
|

f9
x
y&
c0PartitionedCallx*
fR
f100
c1PartitionedCallc0:output:0*
fR
f10"
yc1:output:0
}

f10
x
y&
c0PartitionedCallx*
fR
f110
c1PartitionedCallc0:output:0*
fR
f11"
yc1:output:0
}

f11
x
y&
c0PartitionedCallx*
fR
f120
c1PartitionedCallc0:output:0*
fR
f12"
yc1:output:0
}

f12
x
y&
c0PartitionedCallx*
fR
f130
c1PartitionedCallc0:output:0*
fR
f13"
yc1:output:0
}

f13
x
y&
c0PartitionedCallx*
fR
f140
c1PartitionedCallc0:output:0*
fR
f14"
yc1:output:0
}

f14
x
y&
c0PartitionedCallx*
fR
f150
c1PartitionedCallc0:output:0*
fR
f15"
yc1:output:0
}

f15
x
y&
c0PartitionedCallx*
fR
f160
c1PartitionedCallc0:output:0*
fR
f16"
yc1:output:0
}

f16
x
y&
c0PartitionedCallx*
fR
f170
c1PartitionedCallc0:output:0*
fR
f17"
yc1:output:0
}

f17
x
y&
c0PartitionedCallx*
fR
f180
c1PartitionedCallc0:output:0*
fR
f18"
yc1:output:0
}

f18
x
y&
c0PartitionedCallx*
fR
f190
c1PartitionedCallc0:output:0*
fR
f19"
yc1:output:0
}

f19
x
y&
c0PartitionedCallx*
fR
f200
c1PartitionedCallc0:output:0*
fR
f20"
yc1:output:0
}

f20
x
y&
c0PartitionedCallx*
fR
f210
c1PartitionedCallc0:output:0*
fR
f21"
yc1:output:0
}

f21
x
y&
c0PartitionedCallx*
fR
f220
c1PartitionedCallc0:output:0*
fR
f22"
yc1:output:0
}

f22
x
y&
c0PartitionedCallx*
fR
f230
c1PartitionedCallc0:output:0*
fR
f23"
yc1:output:0
}

f23
x
y&
c0PartitionedCallx*
fR
f240
c1PartitionedCallc0:output:0*
fR
f24"
yc1:output:0
}

f24
x
y&
c0PartitionedCallx*
fR
f250
c1PartitionedCallc0:output:0*
fR
f25"
yc1:output:0
}

f25
x
y&
c0PartitionedCallx*
fR
f260
c1PartitionedCallc0:output:0*
fR
f26"
yc1:output:0
}

f26
x
y&
c0PartitionedCallx*
fR
f270
c1PartitionedCallc0:output:0*
fR
f27"
yc1:output:0
}

f27
x
y&
c0PartitionedCallx*
fR
f280
c1PartitionedCallc0:output:0*
fR
f28"
yc1:output:0
}

f28
x
y&
c0PartitionedCallx*
fR
f290
c1PartitionedCallc0:output:0*
fR
f29"
yc1:output:0
}

f29
x
y&
c0PartitionedCallx*
fR
f300
c1PartitionedCallc0:output:0*
fR
f30"
yc1:output:0
}

f30
x
y&
c0PartitionedCallx*
fR
f310
c1PartitionedCallc0:output:0*
fR
f31"
yc1:output:0
}

f31
x
y&
c0PartitionedCallx*
fR
f320
c1PartitionedCallc0:output:0*
fR
f32"
yc1:output:0
}

f32
x
y&
c0PartitionedCallx*
fR
f330
c1PartitionedCallc0:output:0*
fR
f33"
yc1:output:0
}

f33
x
y&
c0PartitionedCallx*
fR
f340
c1PartitionedCallc0:output:0*
fR
f34"
yc1:output:0
}

f34
x
y&
c0PartitionedCallx*
fR
f350
c1PartitionedCallc0:output:0*
fR
f35"
yc1:output:0
}

f35
x
y&
c0PartitionedCallx*
fR
f360
c1PartitionedCallc0:output:0*
fR
f36"
yc1:output:0
}

f36
x
y&
c0PartitionedCallx*
fR
f370
c1PartitionedCallc0:output:0*
fR
f37"
yc1:output:0
}

f37
x
y&
c0PartitionedCallx*
fR
f380
c1PartitionedCallc0:output:0*
fR
f38"
yc1:output:0
}

f38
x
y&
c0PartitionedCallx*
fR
f390
c1PartitionedCallc0:output:0*
fR
f39"
yc1:output:0
{

f39
x
y%
c0PartitionedCallx*
fR
f0/
c1PartitionedCallc0:output:0*
fR
f0"
yc1:output:0